package org.saldo.adapter.ecb;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saldo.currency.RateFile;
import org.saldo.problem.Refusal;

/**
 * The XML files: {@code gesmes:Envelope}, in it a {@code Cube} with a {@code time} for each day, in
 * that a {@code Cube} with {@code currency} and {@code rate} for each rate.
 *
 * <p>A document type ends the reading where it stands: there are no entities to expand or to fetch.
 * Elements pass by and are not kept.
 */
final class EcbXml {

  private static final String GESMES = "http://www.gesmes.org/xml/2002-08-01";
  private static final String CUBES = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
  private static final int DEPTH = 16;

  private final RateFile.Rows rows;
  private LocalDate day;
  private int row;
  private int depth;

  private EcbXml(RateFile.Rows rows) {
    this.rows = rows;
  }

  // The parser of the JDK, whatever else the server brings along: its limits are the ones tested.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", "50");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no external entities");
        });
    return factory;
  }

  static void read(InputStream in, RateFile.Rows rows) throws IOException, UnreadableRates {
    EcbXml xml = new EcbXml(rows);
    XMLStreamReader events = null;
    try {
      events = factory().createXMLStreamReader(in);
      while (events.hasNext()) {
        xml.take(events, events.next());
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      throw malformed(events);
    } catch (RuntimeException e) {
      // The parser throws unchecked exceptions for some malformed files.
      throw malformed(events);
    }
  }

  private static UnreadableRates malformed(XMLStreamReader at) {
    return new UnreadableRates(
        "file.xml.malformed",
        at == null ? 1 : Math.max(1, at.getLocation().getLineNumber()),
        at == null ? 1 : Math.max(1, at.getLocation().getColumnNumber()));
  }

  private void take(XMLStreamReader events, int event) throws UnreadableRates {
    switch (event) {
      case XMLStreamConstants.DTD -> throw new UnreadableRates("file.xml.doctype");
      case XMLStreamConstants.START_ELEMENT -> start(events);
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        // Texts, comments and processing instructions state no rate.
      }
    }
  }

  private void start(XMLStreamReader events) throws UnreadableRates {
    if (depth == 0
        && !(events.getLocalName().equals("Envelope") && GESMES.equals(events.getNamespaceURI()))) {
      throw new UnreadableRates("exchange.file.unknown");
    }
    if (++depth > DEPTH) {
      throw new UnreadableRates("file.xml.limit", events.getLocation().getLineNumber());
    }
    if (!events.getLocalName().equals("Cube") || !CUBES.equals(events.getNamespaceURI())) {
      return;
    }
    String time = events.getAttributeValue(null, "time");
    String currency = events.getAttributeValue(null, "currency");
    if (time != null) {
      day = EcbCsv.day(time);
      if (day == null) {
        rows.refused(++row, Refusal.because("exchange.row.day", EcbCsv.cut(time)));
      }
    } else if (currency != null && day != null) {
      rate(currency, events.getAttributeValue(null, "rate"));
    }
  }

  private void rate(String currency, String value) {
    row++;
    BigDecimal rate = value == null ? null : EcbCsv.number(value);
    if (rate == null) {
      rows.refused(
          row,
          Refusal.because(
              "exchange.rate.value", EcbCsv.cut(currency), EcbCsv.cut(String.valueOf(value))));
    } else {
      rows.rate(row, day, currency, rate);
    }
  }
}
