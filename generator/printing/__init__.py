"""What goes on paper: QR codes, label sheets, shelf cards and the printed catalogue (WeasyPrint makes the PDF)."""
