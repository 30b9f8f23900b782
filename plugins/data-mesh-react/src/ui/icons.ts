// The icons of the mesh, and of the kinds that Backstage does not know.
export { default as DataMeshIcon } from '@material-ui/icons/DeviceHub';
export { default as DataProductIcon } from '@material-ui/icons/Storage';
export { default as GovernanceBodyIcon } from '@material-ui/icons/AccountBalance';
export { default as TeamProfileIcon } from '@material-ui/icons/AssignmentInd';
export { default as ValueHypothesisIcon } from '@material-ui/icons/EmojiObjects';
