"""Files of office programs: tables written as DOCX and XLSX, tables read from DOCX, XLSX and CSV.

The only room that imports python-docx and openpyxl for reports and imports. Written files depend on their content alone.
"""
