// Of Material UI, what the suite draws with.
export { default as Button } from '@material-ui/core/Button';
export { default as ButtonGroup } from '@material-ui/core/ButtonGroup';
export { default as Table } from '@material-ui/core/Table';
export { default as TableBody } from '@material-ui/core/TableBody';
export { default as TableCell } from '@material-ui/core/TableCell';
export { default as TableHead } from '@material-ui/core/TableHead';
export { default as TableRow } from '@material-ui/core/TableRow';
export { default as TextField } from '@material-ui/core/TextField';
export { default as Tooltip } from '@material-ui/core/Tooltip';
export { default as Typography } from '@material-ui/core/Typography';
export {
  createTheme,
  getContrastRatio,
  makeStyles,
  ThemeProvider,
  useTheme,
  type Theme,
} from '@material-ui/core/styles';
export { default as useMediaQuery } from '@material-ui/core/useMediaQuery';
