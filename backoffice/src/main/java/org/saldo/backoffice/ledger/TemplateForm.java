package org.saldo.backoffice.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saldo.ledger.export.CsvStyle;
import org.saldo.ledger.export.CsvTemplate;

/** A template while it is being edited. */
public class TemplateForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int EMPTY = 3;

  private String key;
  private int version;
  private String title;
  private CsvStyle.Delimiter delimiter = CsvStyle.Delimiter.SEMICOLON;
  private CsvStyle.Decimal decimal = CsvStyle.Decimal.COMMA;
  private CsvStyle.DateStyle dates = CsvStyle.DateStyle.GERMAN;
  private CsvStyle.Charset charset = CsvStyle.Charset.UTF_8_BOM;
  private boolean quoteAll;
  private boolean control;
  private boolean ended;
  private final List<ColumnForm> columns = new ArrayList<>();

  static TemplateForm empty() {
    TemplateForm form = new TemplateForm();
    form.more();
    return form;
  }

  static TemplateForm of(CsvTemplate template) {
    TemplateForm form = new TemplateForm();
    form.key = template.key();
    form.version = template.version();
    form.title = template.title();
    form.delimiter = template.style().delimiter();
    form.decimal = template.style().decimal();
    form.dates = template.style().dates();
    form.charset = template.style().charset();
    form.quoteAll = template.style().quoteAll();
    form.control = template.control();
    form.ended = template.ended();
    template.columns().forEach(c -> form.columns.add(ColumnForm.of(c)));
    form.more();
    return form;
  }

  /** Adds empty rows. */
  void more() {
    Stream.generate(ColumnForm::new).limit(EMPTY).forEach(columns::add);
  }

  CsvTemplate template() {
    return new CsvTemplate(
        0,
        key,
        version,
        title,
        new CsvStyle(delimiter, decimal, dates, charset, quoteAll),
        control,
        ended,
        columns.stream().filter(c -> !c.isEmpty()).map(ColumnForm::column).toList(),
        null,
        null,
        null);
  }

  public List<ColumnForm> getColumns() {
    return columns;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public CsvStyle.Delimiter getDelimiter() {
    return delimiter;
  }

  public void setDelimiter(CsvStyle.Delimiter delimiter) {
    this.delimiter = delimiter;
  }

  public CsvStyle.Decimal getDecimal() {
    return decimal;
  }

  public void setDecimal(CsvStyle.Decimal decimal) {
    this.decimal = decimal;
  }

  public CsvStyle.DateStyle getDates() {
    return dates;
  }

  public void setDates(CsvStyle.DateStyle dates) {
    this.dates = dates;
  }

  public CsvStyle.Charset getCharset() {
    return charset;
  }

  public void setCharset(CsvStyle.Charset charset) {
    this.charset = charset;
  }

  public boolean isQuoteAll() {
    return quoteAll;
  }

  public void setQuoteAll(boolean quoteAll) {
    this.quoteAll = quoteAll;
  }

  public boolean isControl() {
    return control;
  }

  public void setControl(boolean control) {
    this.control = control;
  }

  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }
}
