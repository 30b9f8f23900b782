/** A message of the model, in which backticks set off what was written. */
export function MarkedText(props: { children: string }) {
  return (
    <bdi>
      {props.children.split('`').map((part, index) =>
        index % 2 === 1 ? (
          // eslint-disable-next-line react/no-array-index-key
          <code key={index}>{part}</code>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
