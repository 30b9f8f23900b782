import { Button } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { usePageText } from '../../facts/usePageText';
import { toCsv, type CsvCell } from './toCsv';

/** Saves a table as a file for spreadsheets; its rows are fetched when asked. */
export function CsvButton(props: {
  fileName: string;
  load: () => Promise<readonly (readonly CsvCell[])[]>;
}) {
  const t = usePageText();
  const { fileName, load } = props;
  const [{ loading, error }, saveRows] = useAsyncFn(
    async () => save(fileName, toCsv(await load())),
    [fileName, load],
  );
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={loading}
        onClick={saveRows}
      >
        {t('pages.csv.save')}
      </Button>
      <span role="status">{error && t('pages.csv.failed')}</span>
    </>
  );
}

function save(fileName: string, text: string): void {
  // the mark at the beginning tells spreadsheets that it is UTF-8
  const file = new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
