const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const inPackage = 'http://schemas.openxmlformats.org/package/2006';
const mediaTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of a sheet inside the workbook, `number` from 1 on. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** What a workbook of so many sheets has besides them: path and text of each part. Sheets are named `<name> <number>`. */
export function workbookParts(name: string, sheets: number): [path: string, text: string][] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return [
    ['xl/workbook.xml', workbook(name, numbers)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(numbers)],
    ['xl/styles.xml', styles],
    ['_rels/.rels', packageRelationships],
    ['[Content_Types].xml', contentTypes(numbers)],
  ];
}

const workbook = (name: string, numbers: readonly number[]) => {
  const sheets = numbers.map((each) => {
    const title = numbers.length === 1 ? name : `${name} ${each}`;
    return `<sheet name="${title}" sheetId="${each}" r:id="rId${each}"/>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.join('')}</sheets></workbook>`;
};

const workbookRelationships = (numbers: readonly number[]) => {
  const sheets = numbers.map(
    (each) => `<Relationship Id="rId${each}" Type="${relationships}/worksheet" Target="worksheets/sheet${each}.xml"/>`,
  );
  const style = `<Relationship Id="rId${numbers.length + 1}" Type="${relationships}/styles" Target="styles.xml"/>`;
  return `${declaration}<Relationships xmlns="${inPackage}/relationships">${sheets.join('')}${style}</Relationships>`;
};

const packageRelationships = `${declaration}<Relationships xmlns="${inPackage}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const contentTypes = (numbers: readonly number[]) => {
  const sheets = numbers.map(
    (each) => `<Override PartName="/${sheetPath(each)}" ContentType="${mediaTypes}.worksheet+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="${inPackage}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${mediaTypes}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${mediaTypes}.styles+xml"/>${sheets.join('')}</Types>`
  );
};

/** Plain, bold for the header, and the number format 49, which is text. */
const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
