package org.saldo.backoffice.export;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVPrinter;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.Locales;
import org.saldo.ui.Texts;

/**
 * A table sent as a CSV file instead of the page, row by row: UTF-8 with byte order mark, notation
 * of the reader's language.
 *
 * <pre>
 * try (CsvDownload csv = CsvDownload.of("access", "access.user", "creditor.one")) {
 *   grants.forEach(g -&gt; csv.row(g.userName(), g.creditor()));
 * }
 * </pre>
 */
public final class CsvDownload implements AutoCloseable {

  private final FacesContext context;
  private final CsvNotation notation;
  private final CSVPrinter printer;

  private CsvDownload(FacesContext context, CsvNotation notation, CSVPrinter printer) {
    this.context = context;
    this.notation = notation;
    this.printer = printer;
  }

  /**
   * Begins the file.
   *
   * @param name of the file without its ending
   * @param headerKeys keys of the texts above the columns
   */
  public static CsvDownload of(String name, String... headerKeys) {
    FacesContext context = FacesContext.getCurrentInstance();
    Texts texts = Texts.of(context);
    CsvNotation notation = new CsvNotation(Locales.of(context), texts::label);
    ExternalContext answer = context.getExternalContext();
    answer.setResponseContentType("text/csv; charset=UTF-8");
    answer.setResponseCharacterEncoding("UTF-8");
    answer.setResponseHeader("Content-Disposition", ContentDisposition.attachment(name + ".csv"));
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "no-store");
    try {
      Writer out = answer.getResponseOutputWriter();
      out.write('\uFEFF');
      CsvDownload csv = new CsvDownload(context, notation, new CSVPrinter(out, notation.format()));
      List<Object> header = new ArrayList<>();
      for (String key : headerKeys) {
        header.add(texts.get(key));
      }
      csv.row(header.toArray());
      return csv;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a row: texts, amounts, dates, instants, numbers, enum constants or null. */
  public void row(Object... values) {
    try {
      for (Object value : values) {
        printer.print(notation.cell(value));
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes everything that is read chunk by chunk, so that a long list is never held whole.
   *
   * @param after reads what follows the row of a cursor; null for the start
   * @param size of a chunk that is not the last
   */
  public <T> void all(
      Function<String, List<T>> after, int size, Function<T, String> cursor, Consumer<T> row) {
    List<T> chunk = after.apply(null);
    while (!chunk.isEmpty()) {
      chunk.forEach(row);
      T last = chunk.get(chunk.size() - 1);
      chunk = chunk.size() < size ? List.of() : after.apply(cursor.apply(last));
    }
  }

  /** Ends the file and the request. */
  @Override
  public void close() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }
}
