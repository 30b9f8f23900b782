/** What is otherwise, and what stays. */
export function Change(props: { before: string; after: string }) {
  const { before, after } = props;
  if (before === after) return <>{before}</>;
  return (
    <>
      {before} → <strong>{after}</strong>
    </>
  );
}
