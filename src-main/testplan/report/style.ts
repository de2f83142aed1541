/** One style for screen and A4: tables as wide as the page, words broken rather than cut off, heads on every page. */
export const reportStyle = `
@page { size: A4; margin: 18mm 16mm 20mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1f24; margin: 0 auto; max-width: 190mm; padding: 8mm; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 9mm 0 3mm; border-bottom: 1px solid #1b1f24; padding-bottom: 1mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 6mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 2mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 3mm; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; border-bottom: 1px solid #c8ced6; overflow-wrap: anywhere; hyphens: auto; }
th { font-weight: 600; background: #eef1f4; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.facts th { width: 48mm; background: none; }
.id { width: 12mm; white-space: nowrap; }
.verdict { width: 32mm; }
.took { width: 22mm; }
.time { width: 24mm; }
.pass { color: #0b6b3a; font-weight: 600; }
.fail { color: #a4161a; font-weight: 600; }
.skip, .waiting, .queued { color: #5a4a00; font-weight: 600; }
.changed { font-weight: 600; }
.quiet { color: #4a5560; }
.totals { font-size: 12pt; margin: 2mm 0 4mm; }
.case { margin-bottom: 4mm; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; break-inside: avoid; margin-top: 4mm; }
.sign div { border-bottom: 1px solid #1b1f24; height: 14mm; margin-bottom: 1mm; }
.hash { font-family: Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
small { font-size: 9pt; }
@media print {
  body { padding: 0; max-width: none; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .evidence { break-before: page; }
}
`;
