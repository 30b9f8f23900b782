/** What a card knows of the value that it shows. @public */
export type Loadable<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'empty' }
  | { readonly state: 'ready'; readonly value: Value };
