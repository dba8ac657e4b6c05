#!/usr/bin/env python3
"""Makes the archives beside this script from jobs/sample: what a spreadsheet and four shops make of the same orders.

Run once, in the top folder, with LibreOffice (soffice) and openpyxl: python3 src/test/resources/forms/make.py
"""
import csv, datetime, decimal, io, pathlib, shutil, subprocess, tempfile, zipfile

HERE = pathlib.Path(__file__).parent
SAMPLE = pathlib.Path('jobs/sample')
D = decimal.Decimal
# language, form of dates, separator, code of the encoding (76 UTF-8, 1 Windows-1252, 33 Windows-1250)
LOCALES = {
    'sv': ('sv-SE', 'YYYY-MM-DD', 59, 76),
    'da': ('da-DK', 'DD-MM-YYYY', 59, 76),
    'pl': ('pl-PL', 'DD.MM.YYYY', 59, 76),
    'de': ('de-DE', 'DD.MM.YYYY', 59, 76),
    'en': ('en-GB', 'DD/MM/YYYY', 44, 76),
}
NUMBERS = {'amount', 'QV', 'CV'}
DAYS = {'ordered_at', 'paid_at', 'joined_on', 'effective_on'}


def rows(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.reader(file))


def workbook(path, dates):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    lines = rows(path)
    for line in lines:
        sheet.append(line)
    for c, name in enumerate(lines[0], 1):
        for r in range(2, len(lines) + 1):
            cell = sheet.cell(r, c)
            text = cell.value
            if not text:
                cell.value = None
            elif name in NUMBERS:
                cell.value, cell.number_format = D(text), '#,##0.00'
            elif name in DAYS:
                cell.value = datetime.datetime.fromisoformat(text)
                cell.number_format = dates + (' HH:MM:SS' if 'T' in text else '')
    return book


def profile(folder, language):
    user = folder / 'user'
    user.mkdir(parents=True)
    (user / 'registrymodifications.xcu').write_text(f'''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{language}</value></prop></item>
</oor:items>
''')


def keep(name, files):
    with zipfile.ZipFile(HERE / f'{name}.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(file, (2026, 11, 29, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def saved(name):
    language, dates, separator, charset = LOCALES[name]
    with tempfile.TemporaryDirectory() as temp:
        temp = pathlib.Path(temp)
        for path in sorted(SAMPLE.glob('*.csv')):
            workbook(path, dates).save(temp / (path.stem + '.xlsx'))
        profile(temp / 'profile', language)
        options = f'csv:Text - txt - csv (StarCalc):{separator},34,{charset},1,,0,false,true,false'
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{temp}/profile', '--convert-to', options,
                        '--outdir', str(temp / 'out'), *map(str, sorted(temp.glob('*.xlsx')))], check=True)
        keep(name, {path.name: path.read_bytes() for path in (temp / 'out').glob('*.csv')})


def xlsx():
    with tempfile.TemporaryDirectory() as temp:
        temp = pathlib.Path(temp)
        for path in sorted(SAMPLE.glob('*.csv')):
            workbook(path, 'YYYY-MM-DD').save(temp / (path.stem + '.xlsx'))
        profile(temp / 'profile', 'en-GB')
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{temp}/profile', '--convert-to', 'xlsx',
                        '--outdir', str(temp / 'out'), *map(str, sorted(temp.glob('*.xlsx')))], check=True)
        keep('xlsx', {path.name: path.read_bytes() for path in (temp / 'out').glob('*.xlsx')})


SHOPIFY = ('Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,'
           'Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,'
           'Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,'
           'Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,'
           'Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,'
           'Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,'
           'Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,'
           'Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,'
           'Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,'
           'Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,'
           'Payment Terms Name,Next Payment Due At,Payment References').split(',')
WOOCOMMERCE = ['Date', 'Order #', 'N. Revenue (formatted)', 'Status', 'Customer', 'Customer type', 'Product(s)', 'Items sold',
               'Coupon(s)', 'N. Revenue', 'Attribution']
MAGENTO = ['ID', 'Purchase Point', 'Purchase Date', 'Bill-to Name', 'Ship-to Name', 'Grand Total (Base)',
           'Grand Total (Purchased)', 'Status', 'Billing Address', 'Shipping Address', 'Shipping Information',
           'Customer Email', 'Customer Group', 'Subtotal', 'Shipping and Handling', 'Customer Name', 'Payment Method',
           'Total Refunded']
ODOO = ['Order Reference', 'Order Date', 'Customer', 'Customer/Reference', 'Salesperson', 'Company', 'Currency', 'Status',
        'Tags', 'Customer Reference', 'Order Lines/Product', 'Order Lines/Quantity', 'Order Lines/Subtotal']


def zoned(text):
    """The moment as Shopify writes it; summer time ends in the night of 25 October."""
    day, _, time = text.partition('T')
    return f"{day} {time or '12:00:00'} {'+0200' if day < '2026-10-25' else '+0100'}"


def shopify(order):
    start = {'Name': order['order_id'], 'Email': 'somebody@example.com', 'Created at': zoned(order['ordered_at']),
             'Financial Status': 'paid' if order['paid_at'] else 'pending', 'Currency': order['currency'],
             'Paid at': zoned(order['paid_at']) if order['paid_at'] else '', 'Subtotal': order['amount'],
             'Total': order['amount'], 'Discount Code': f"REF-{order['member_id']}", 'Tags': order['type'],
             'Notes': f"takes back {order['original_order_id']}" if order['original_order_id'] else '',
             'Lineitem quantity': '1', 'Lineitem name': 'Kit' if order['type'] == 'kit' else 'Goods',
             'Lineitem sku': 'KIT' if order['type'] == 'kit' else 'GOODS'}
    lines = [start]
    if order['type'] == 'autoship':
        lines.append({'Name': order['order_id'], 'Email': 'somebody@example.com', 'Created at': zoned(order['ordered_at']),
                      'Lineitem quantity': '1', 'Lineitem name': 'Sample', 'Lineitem sku': 'SAMPLE'})
    return lines


def paid(order):
    """What a report by the day of payment gives as an order's moment."""
    return order['paid_at'] + 'T12:00:00'


def woocommerce(order):
    if not order['paid_at']:
        return []
    product = 'Kit' if order['type'] == 'kit' else 'Subscription' if order['type'] == 'autoship' else 'Goods'
    amount = order['amount']
    return [{'Date': paid(order).replace('T', ' '), 'Order #': order['order_id'],
             'N. Revenue (formatted)': amount.replace('.', ',') + ' €',
             'Status': 'refunded' if order['type'] == 'return' else 'completed',
             'Customer': 'Some Body', 'Customer type': 'returning', 'Product(s)': f'1× {product}', 'Items sold': '1',
             'Coupon(s)': f"ref-{order['member_id']}" + (f", back-{order['original_order_id']}" if order['original_order_id'] else ''),
             'N. Revenue': amount, 'Attribution': 'Direct'}]


def magento(order):
    if not order['paid_at']:
        return []
    day = datetime.datetime.fromisoformat(paid(order))
    names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
    shown = f"{names[day.month - 1]} {day.day}, {day.year} {(day.hour + 11) % 12 + 1}:{day:%M:%S} {'AM' if day.hour < 12 else 'PM'}"
    amount = f"{D(order['amount']):.4f}"
    return [{'ID': order['order_id'], 'Purchase Point': 'Main', 'Purchase Date': shown, 'Bill-to Name': 'Some Body',
             'Ship-to Name': 'Some Body', 'Grand Total (Base)': amount, 'Grand Total (Purchased)': amount,
             'Status': 'complete', 'Customer Group': order['type'],
             'Customer Name': f"Some Body ({order['member_id']})", 'Subtotal': amount,
             'Shipping Information': f"Return of {order['original_order_id']}" if order['original_order_id'] else 'Parcel'}]


def odoo(order):
    if not order['paid_at']:
        return []
    start = {'Order Reference': order['order_id'], 'Order Date': paid(order).replace('T', ' '), 'Customer': 'Some Body',
             'Customer/Reference': order['member_id'], 'Currency': order['currency'], 'Tags': order['type'],
             'Status': 'Sales Order', 'Customer Reference': order['original_order_id'],
             'Order Lines/Product': '[KIT] Kit' if order['type'] == 'kit' else '[GOODS] Goods', 'Order Lines/Quantity': '1.00',
             'Order Lines/Subtotal': order['amount']}
    lines = [start]
    if order['type'] == 'autoship':
        lines.append({'Order Lines/Product': '[SAMPLE] Sample', 'Order Lines/Quantity': '2.00', 'Order Lines/Subtotal': '0.00'})
    return lines


def shop(name, header, lines):
    files = {path.name: path.read_bytes() for path in SAMPLE.glob('members*.csv')}
    for path in sorted(SAMPLE.glob('orders*.csv')):
        text = io.StringIO()
        writer = csv.DictWriter(text, header, restval='', lineterminator='\r\n')
        writer.writeheader()
        with open(path, encoding='utf-8', newline='') as file:
            for order in csv.DictReader(file):
                writer.writerows(lines(order))
        files[path.name] = text.getvalue().encode('utf-8')
    keep(name, files)


if __name__ == '__main__':
    for one in LOCALES:
        saved(one)
    xlsx()
    shop('shopify', SHOPIFY, shopify)
    shop('woocommerce', WOOCOMMERCE, woocommerce)
    shop('magento', MAGENTO, magento)
    shop('odoo', ODOO, odoo)
