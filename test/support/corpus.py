"""Makes the workbooks of test/fixtures/workbooks/corpus from the `original.xlsx` of each folder.

Needs LibreOffice (`soffice`) and openpyxl (Debian: python3-openpyxl). Run from anywhere: python3 test/support/corpus.py
The originals were exported by the program and filled in; every other file must say the same as its original.
"""
import copy, datetime, io, pathlib, re, shutil, subprocess, tempfile, zipfile
from xml.sax.saxutils import escape
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

CORPUS = pathlib.Path(__file__).resolve().parent.parent / 'fixtures/workbooks/corpus'
CSV = 'csv:Text - txt - csv (StarCalc):{},34,{},1,,0,false,true'
WORDINGS = {
    'Clave': 'CLAVE DE FILA', 'Documento': ' dni ', 'Apellidos y nombres': 'NOMBRES Y APELLIDOS',
    'Mayo Faltas injustificadas': 'Faltas no justificadas (mayo)', 'Junio Faltas injustificadas': 'JUN. INASISTENCIAS INJUSTIFICADAS',
    'Mayo Fecha del control': 'fecha control  MAYO', 'Junio Cumplió': 'Cumple junio', 'Mayo Suplemento': 'MAYO: Recibió suplemento',
    'Situación': 'SITUACION', 'Observaciones': 'Comentarios',
    'Código de hogar': 'CO_HOGAR', 'Ubigeo': 'CODGEO', 'Código de centro poblado': 'CODCCPP', 'N.º FSU': 'Nro. F.S.U.',
    'Área': 'area', 'N.º de documento': 'Número de documento', 'Nombres': 'NOMBRES',
}

def header_of(ws):
    wanted = ('Clave', 'Código de hogar', 'Documento')
    return next((r for r in range(1, ws.max_row + 1) if ws.cell(r, 1).value in wanted), None)

def tables(wb):
    return [(ws, header_of(ws)) for ws in wb if ws.sheet_state == 'visible' and header_of(ws)]

def plain_copy(ws, columns, rows):
    """Writes the cells of the table's columns and rows in another order."""
    old = {(r, c): ws.cell(r, c).value for r in range(1, ws.max_row + 1) for c in range(1, ws.max_column + 1)}
    formats = {(r, c): ws.cell(r, c).number_format for (r, c) in old}
    for (row, source_row) in rows:
        for (column, source) in columns:
            ws.cell(row, column).value = old.get((source_row, source))
            ws.cell(row, column).number_format = formats.get((source_row, source), 'General')

def resaved(wb): pass

def rows_reversed(wb):
    for ws, header in tables(wb):
        last = ws.max_row
        plain_copy(ws, [(c, c) for c in range(1, ws.max_column + 1)], [(r, last + header + 1 - r) for r in range(header + 1, last + 1)])

def columns_permuted(wb):
    for ws, header in tables(wb):
        n = ws.max_column
        plain_copy(ws, [(c, n + 1 - c) for c in range(1, n + 1)], [(r, r) for r in range(header, ws.max_row + 1)])

def headers_reworded(wb):
    for ws, header in tables(wb):
        for cell in ws[header]:
            cell.value = WORDINGS.get(cell.value, cell.value)

def sheets_renamed(wb):
    for i, ws in enumerate(wb.worksheets):
        ws.title = f'Hoja{i + 1} (2)'
    wb._sheets.reverse()

def properties_stripped(wb):
    wb.properties = openpyxl.packaging.core.DocumentProperties()
    for name in ('_datos', 'Instrucciones'):
        if name in wb.sheetnames: del wb[name]

def dates_1904(wb):
    wb.epoch = CALENDAR_MAC_1904
    for ws, header in tables(wb):
        for row in ws.iter_rows(min_row=header + 1):
            for cell in row:
                found = re.fullmatch(r'(\d\d)/(\d\d)/(\d{4})', cell.value) if isinstance(cell.value, str) else None
                if found:
                    cell.value = datetime.datetime(*map(int, reversed(found.groups())))
                    cell.number_format = 'dd/mm/yyyy'

def numbers_for_text(wb):
    for ws, header in tables(wb):
        for row in ws.iter_rows(min_row=header + 1):
            for cell in row:
                if isinstance(cell.value, str) and re.fullmatch(r'\d{6,10}', cell.value):
                    cell.value, cell.number_format = int(cell.value), 'General'
                elif isinstance(cell.value, int): cell.value = f' {cell.value} '

def true_formulas(wb):
    for ws, header in tables(wb):
        for row in ws.iter_rows():
            for cell in row:
                if cell.value == 'SÍ': cell.value = '=TRUE()'
                elif cell.value == 'NO' and cell.row > header: cell.value = '=FALSE()'
                elif isinstance(cell.value, int): cell.value = f'={cell.value}*1'

def merged(wb):
    for ws, header in tables(wb):
        ws.insert_rows(1, 2)
        ws.cell(1, 1).value = 'REMITIDO A LA OFICINA'
        ws.merge_cells(start_row=1, start_column=1, end_row=2, end_column=6)
        ws.merge_cells(start_row=ws.max_row + 1, start_column=1, end_row=ws.max_row + 1, end_column=8)

def filtered(wb):
    for ws, header in tables(wb):
        ws.auto_filter.ref = f'A{header}:{get_column_letter(ws.max_column)}{ws.max_row}'
        ws.auto_filter.add_filter_column(0, ['nada'])
        for r in range(header + 1, ws.max_row + 1, 2): ws.row_dimensions[r].hidden = True
        ws.column_dimensions['D'].hidden = True

def blank_rows(wb):
    for ws, header in tables(wb):
        fill = PatternFill('solid', fgColor='FFFFEE')
        for r in range(ws.max_row + 1, ws.max_row + 3001):
            for c in range(1, 4): ws.cell(r, c).fill = fill

def notes(wb):
    for ws, header in tables(wb):
        for row in ws.iter_rows(min_row=header, max_row=header + 2, max_col=4):
            for cell in row: cell.comment = Comment('revisar con la profesora', 'Auxiliar')

OPENPYXL = {
    'openpyxl': resaved, 'filas-al-reves': rows_reversed, 'columnas-al-reves': columns_permuted, 'encabezados': headers_reworded,
    'hojas': sheets_renamed, 'sin-propiedades': properties_stripped, 'fechas-1904': dates_1904, 'numeros': numbers_for_text,
    'combinadas': merged, 'filtros': filtered, 'tres-mil-filas-vacias': blank_rows, 'notas': notes,
}

def phone(source, target):
    """As small programs on telephones write: inline text, no references, no styles, no properties, ISO dates."""
    wb = openpyxl.load_workbook(source)
    def cell(c):
        v = c.value
        if v is None: return '<x:c/>'
        if isinstance(v, bool): return f'<x:c t="b"><x:v>{int(v)}</x:v></x:c>'
        if isinstance(v, (int, float)): return f'<x:c><x:v>{v}</x:v></x:c>'
        if isinstance(v, datetime.datetime): return f'<x:c t="d"><x:v>{v.isoformat()}</x:v></x:c>'
        return f'<x:c t="inlineStr"><x:is><x:t xml:space="preserve">{escape(v)}</x:t></x:is></x:c>'
    main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    sheets = [ws for ws in wb if ws.sheet_state == 'visible']
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as z:
        def put(name, data): z.writestr(zipfile.ZipInfo(name, (2026, 7, 1, 8, 0, 0)), data, zipfile.ZIP_DEFLATED)
        put('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
        put('_rels/.rels', f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>')
        put('xl/workbook.xml', f'<x:workbook {main} xmlns:r="{rel}"><x:sheets>' + ''.join(f'<x:sheet name="{escape(ws.title)}" sheetId="{i}" r:id="s{i}"/>' for i, ws in enumerate(sheets, 1)) + '</x:sheets></x:workbook>')
        put('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join(f'<Relationship Id="s{i}" Type="{rel}/worksheet" Target="/xl/worksheets/s{i}.xml"/>' for i in range(1, len(sheets) + 1)) + '</Relationships>')
        for i, ws in enumerate(sheets, 1):
            rows = ''.join('<x:row>' + ''.join(map(cell, row)) + '</x:row>' for row in ws.iter_rows())
            put(f'xl/worksheets/s{i}.xml', f'<x:worksheet {main}><x:sheetData>{rows}</x:sheetData></x:worksheet>')

def strict(source, target):
    """Excel's "Strict Open XML": the same parts under other namespaces."""
    names = [('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
             ('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            for (a, b) in names: data = data.replace(a.encode(), b.encode())
            new.writestr(item, data, zipfile.ZIP_DEFLATED)

def office(source, kind, folder, profile):
    subprocess.run(['soffice', f'-env:UserInstallation={profile.as_uri()}', '--headless', '--convert-to', kind, '--outdir', str(folder), str(source)], check=True, stdout=subprocess.DEVNULL)

def main():
    with tempfile.TemporaryDirectory() as temp:
        temp = pathlib.Path(temp)
        for folder in sorted(CORPUS.iterdir()):
            original = folder / 'original.xlsx'
            for name, change in OPENPYXL.items():
                wb = openpyxl.load_workbook(original)
                change(wb)
                wb.save(folder / f'{name}.xlsx')
            wb = openpyxl.load_workbook(original)
            true_formulas(wb)
            wb.save(temp / 'formulas.xlsx')  # LibreOffice calculates them
            shutil.copy(original, temp / 'libreoffice.xlsx')
            shutil.copy(folder / 'filtros.xlsx', temp / 'openpyxl-libreoffice.xlsx')
            for name in ('formulas', 'libreoffice', 'openpyxl-libreoffice'):
                office(temp / f'{name}.xlsx', 'xlsx', folder, temp / 'profile')
            phone(original, folder / 'telefono.xlsx')
            strict(original, folder / 'estricto.xlsx')
            if folder.name == 'hogares': continue  # two tables: no CSV holds both
            for name, separator, charset in (('utf8', 59, 76), ('windows', 59, 1), ('comas', 44, 76), ('tabuladores', 9, 76)):
                shutil.copy(original, temp / f'{name}.xlsx')
                office(temp / f'{name}.xlsx', CSV.format(separator, charset), folder, temp / 'profile')
            (folder / 'utf8-con-marca.csv').write_bytes(b'\xef\xbb\xbf' + (folder / 'utf8.csv').read_bytes().replace(b'\n', b'\r\n'))

main()
