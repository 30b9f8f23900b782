/** The API group of our kinds and the prefix of our annotations. @public */
export const API_GROUP = 'data-mesh';

/** The API version of our kinds. @public */
export const API_VERSION = `${API_GROUP}/v1alpha1`;
