package org.saldo.adapter.csv;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.problem.Refusal;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader;
import org.saldo.receivable.StatedInvoice;
import org.saldo.receivable.StatedInvoice.Item;
import org.saldo.receivable.StatedInvoice.Stated;
import org.saldo.receivable.StatedInvoice.StatedTax;

/**
 * Reads Saldo's own table of invoices, one per row (docs/reference/invoice-csv.md).
 *
 * <p>A faulty row is refused with all its faults and does not stop the others; a faulty header, or
 * quotation marks that make it uncertain where rows end, refuse the file.
 */
@ApplicationScoped
public class CsvInvoiceReader implements InvoiceReader {

  /** Bounds the memory of one import; more go into several files. */
  static final int ROWS = 50_000;

  private static final Map<String, String> TYPES = Map.of("invoice", "380", "credit_note", "381");

  @Override
  public Set<InvoiceFormat> formats() {
    return Set.of(InvoiceFormat.CSV);
  }

  @Override
  public Reading read(byte[] content, InvoiceFormat format) {
    Optional<String> other = otherFormat(content);
    if (other.isPresent()) {
      return Reading.refused(Refusal.because("file.format.unexpected", other.get(), "CSV"));
    }
    Optional<String> text = CsvEncoding.decode(content);
    if (text.isEmpty()) {
      return Reading.refused(Refusal.because("file.encoding.invalid", "UTF-8"));
    }
    if (text.get().isBlank()) {
      return Reading.refused(Refusal.because("file.empty"));
    }
    Optional<CsvTable> table = CsvTable.of(text.get());
    if (table.isEmpty()) {
      return Reading.refused(Refusal.because("csv.delimiter.unknown"));
    }
    try (CsvTable rows = table.get()) {
      return read(rows);
    }
  }

  private static Optional<String> otherFormat(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return Optional.of("PDF");
    }
    if (start.startsWith("PK\3\4")) {
      // Workbooks of spreadsheets are ZIP files.
      return Optional.of("XLSX/ODS/ZIP");
    }
    return start.startsWith("<") ? Optional.of("XML/HTML") : Optional.empty();
  }

  private static Reading read(CsvTable table) {
    String[] header = table.next();
    if (header == null) {
      return Reading.refused(table.refusal().orElse(Refusal.because("file.empty")));
    }
    CsvColumns columns = CsvColumns.of(header);
    Optional<Refusal> problem = columns.problem();
    if (problem.isPresent()) {
      return Reading.refused(problem.get());
    }
    List<Row> rows = new ArrayList<>();
    Map<String, Row> byNumber = new HashMap<>();
    for (String[] cells = table.next(); cells != null; cells = table.next()) {
      if (rows.size() == ROWS) {
        return Reading.refused(Refusal.because("csv.rows.limit", ROWS));
      }
      rows.add(unlessRepeated(row(columns, cells, table.line()), byNumber));
    }
    return table.refusal().map(Reading::refused).orElseGet(() -> Reading.of(rows));
  }

  // The same invoice twice is harmless, the importer knows it the second time. Two invoices under
  // one number are not: only a person can say which one counts.
  private static Row unlessRepeated(Row row, Map<String, Row> byNumber) {
    if (row.document() == null) {
      return row;
    }
    String number = row.document().number();
    Row first = byNumber.putIfAbsent(number, row);
    if (first == null || first.document().equals(row.document())) {
      return row;
    }
    return Row.refused(
        row.row(),
        List.of(Refusal.because("invoice.duplicate.in.file", number, first.row()).on("number")));
  }

  private static Row row(CsvColumns columns, String[] cells, int line) {
    for (int i = columns.count(); i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        return wrongCells(columns, cells, line);
      }
    }
    if (cells.length < columns.count()) {
      return wrongCells(columns, cells, line);
    }
    StatedInvoice invoice = new StatedInvoice(new CsvNotation());
    for (int i = 0; i < columns.count(); i++) {
      if (columns.isText(i) && CsvFormula.starts(cells[i])) {
        invoice.refuse(
            Refusal.because("csv.formula", columns.name(i), StatedInvoice.excerpt(cells[i]))
                .on(columns.name(i)));
      }
    }
    CsvColumns.ITEMS.forEach(
        (column, item) -> invoice.put(item, Stated.of(column, columns.cell(cells, column))));
    invoice.put(Item.TYPE, Stated.of("type", type(columns.cell(cells, "type"))));
    CsvColumns.DEBTOR.forEach(
        (column, item) -> invoice.putBuyer(item, Stated.of(column, columns.cell(cells, column))));
    for (int tax = 1; tax <= CsvColumns.TAXES; tax++) {
      addTax(invoice, columns, cells, "tax" + tax + "_");
    }
    return invoice.row(line);
  }

  private static Row wrongCells(CsvColumns columns, String[] cells, int line) {
    return Row.refused(line, List.of(Refusal.because("csv.cells", cells.length, columns.count())));
  }

  private static String type(String cell) {
    return cell == null || cell.isBlank() ? "380" : TYPES.getOrDefault(cell.strip(), cell);
  }

  /** Adds the tax of a group of columns unless all of them are empty. */
  private static void addTax(
      StatedInvoice invoice, CsvColumns columns, String[] cells, String group) {
    Stated category = stated(columns, cells, group + "category");
    Stated rate = stated(columns, cells, group + "rate");
    Stated net = stated(columns, cells, group + "net");
    Stated vat = stated(columns, cells, group + "vat");
    if (List.of(category, rate, net, vat).stream().anyMatch(part -> part.text() != null)) {
      invoice.addTax(new StatedTax(category, rate, net, vat));
    }
  }

  private static Stated stated(CsvColumns columns, String[] cells, String column) {
    return Stated.of(column, columns.cell(cells, column));
  }
}
