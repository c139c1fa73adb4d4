package org.saldo.ledger.export;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Describes the tables of the audit data set in the way in which German tax audits want it (GDPdU
 * description standard of 1 September 2004). The DTD is named, not shipped: it is not ours.
 */
final class AuditIndex {

  private static final String TYPE = "<!DOCTYPE DataSet SYSTEM \"gdpdu-01-09-2004.dtd\">";

  private final XMLStreamWriter xml;

  private AuditIndex(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The whole description. */
  static String of(ExportJob job, List<AuditTable> tables) {
    StringWriter text = new StringWriter();
    try {
      AuditIndex index =
          new AuditIndex(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
      index.write(job, tables);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(ExportJob job, List<AuditTable> tables) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeDTD(TYPE);
    xml.writeCharacters("\n");
    open("DataSet");
    element("Version", "1.0");
    open("DataSupplier");
    element("Name", job.creditorName());
    element("Location", job.creditorPlace() == null ? "-" : job.creditorPlace());
    element(
        "Comment",
        "Saldo: Buchungen "
            + job.firstNo()
            + " bis "
            + job.lastNo()
            + (job.from() == null ? "" : ", gebucht " + job.from() + " bis " + job.until())
            + ". Unveränderlichkeit abgeschlossener Tage: /backoffice/api/v1/ledger/proof?creditor="
            + job.creditorKey());
    close();
    open("Media");
    element("Name", "Saldo " + job.creditorKey());
    for (AuditTable table : tables) {
      table(table);
    }
    close();
    close();
    xml.writeEndDocument();
  }

  private void table(AuditTable table) throws XMLStreamException {
    open("Table");
    element("URL", table.file());
    element("Name", table.file().replace(".csv", ""));
    element("Description", table.description());
    xml.writeEmptyElement("UTF8");
    element("DecimalSymbol", ".");
    element("DigitGroupingSymbol", ",");
    open("Range");
    element("From", "2");
    close();
    open("VariableLength");
    element("ColumnDelimiter", ",");
    element("RecordDelimiter", "\r\n");
    element("TextEncapsulator", "\"");
    for (AuditTable.Column column : table.columns()) {
      if (column.primary()) {
        column("VariablePrimaryKey", column);
      }
    }
    for (AuditTable.Column column : table.columns()) {
      if (!column.primary()) {
        column("VariableColumn", column);
      }
    }
    close();
    close();
  }

  private void column(String kind, AuditTable.Column column) throws XMLStreamException {
    open(kind);
    element("Name", column.name());
    element("Description", column.description());
    switch (column.type()) {
      case TEXT -> xml.writeEmptyElement("AlphaNumeric");
      case DAY -> {
        open("Date");
        element("Format", "YYYY-MM-DD");
        close();
      }
      case NUMBER -> {
        open("Numeric");
        element("Accuracy", Integer.toString(column.decimals()));
        close();
      }
    }
    close();
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement(name);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void element(String name, String value) throws XMLStreamException {
    open(name);
    for (int i = 0; i < value.length(); i++) {
      // Line ends are part of the value: as such a reader would change them.
      if (value.charAt(i) == '\r') {
        xml.writeEntityRef("#13");
      } else if (value.charAt(i) == '\n') {
        xml.writeEntityRef("#10");
      } else {
        xml.writeCharacters(String.valueOf(value.charAt(i)));
      }
    }
    close();
  }
}
