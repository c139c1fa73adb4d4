package org.saldo.receivable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saldo.problem.Refusal;

/**
 * What a file states about one invoice before any of it is believed: raw texts and where they
 * stood.
 *
 * <p>A reader of a format fills it and asks for the {@link #row}; that checks every value and
 * either answers the document or everything that is wrong with it. So all formats refuse the same
 * things with the same codes.
 */
public final class StatedInvoice {

  /** The values that an invoice states once. Texts have a longest length, that of their columns. */
  public enum Item {
    NUMBER(100),
    TYPE,
    ISSUED_ON,
    DUE_ON,
    CURRENCY,
    NET,
    VAT,
    GROSS,
    PREPAID,
    ROUNDING,
    PAYABLE,
    PRECEDING(100),
    BUYER_REFERENCE(200),
    PAYMENT_REFERENCE(200),
    MANDATE_REFERENCE(100),
    PAYMENT_TERMS(4000);

    private final int length;

    Item() {
      this(0);
    }

    Item(int length) {
      this.length = length;
    }

    int length() {
      return length;
    }
  }

  /**
   * The values that an invoice states about its seller and its buyer. Texts have a longest length,
   * that of their columns.
   */
  public enum PartyItem {
    NAME(250),
    VAT_ID(20),
    TAX_NUMBER(40),
    IDENTIFIER(100),
    STREET(200),
    STREET_EXTRA(200),
    POSTCODE(20),
    CITY(100),
    COUNTRY(2),
    CONTACT_NAME(250),
    EMAIL(254),
    PHONE(60);

    private final int length;

    PartyItem(int length) {
      this.length = length;
    }

    int length() {
      return length;
    }
  }

  /**
   * A text and where it stood.
   *
   * @param field element or column, also when nothing was there
   * @param text as in the file; null when absent or blank
   * @param currency the currency that an amount carries itself, null when it carries none
   */
  public record Stated(String field, String text, String currency) {

    public Stated {
      text = text == null || text.isBlank() ? null : text.strip();
      currency = currency == null || currency.isBlank() ? null : currency.strip();
    }

    public static Stated of(String field, String text) {
      return new Stated(field, text, null);
    }
  }

  /** One entry of the VAT breakdown (BG-23). */
  public record StatedTax(Stated category, Stated percent, Stated net, Stated vat) {}

  private static final int EXCERPT_LENGTH = 60;

  private final Notation notation;
  private final Map<Item, Stated> items = new EnumMap<>(Item.class);
  private final Map<PartyItem, Stated> seller = new EnumMap<>(PartyItem.class);
  private final Map<PartyItem, Stated> buyer = new EnumMap<>(PartyItem.class);
  private final List<StatedTax> taxes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private boolean creditNoteForm;

  public StatedInvoice(Notation notation) {
    this.notation = notation;
  }

  public void put(Item item, Stated stated) {
    items.put(item, stated);
  }

  /** Without any such call the file is taken as silent about its seller. */
  public void putSeller(PartyItem item, Stated stated) {
    seller.put(item, stated);
  }

  public void putBuyer(PartyItem item, Stated stated) {
    buyer.put(item, stated);
  }

  public void addTax(StatedTax tax) {
    taxes.add(tax);
  }

  /** The file has the form of a credit note, whatever its type code. */
  public void markCreditNoteForm() {
    creditNoteForm = true;
  }

  /** Adds what the reader itself found wrong with this invoice. */
  public void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  /** The document, or everything that speaks against it. */
  public InvoiceReader.Row row(int row) {
    return new InvoiceCheck(this).row(row);
  }

  /**
   * A text of a file as an argument of a refusal: at most 60 characters, no control characters.
   *
   * @return never null
   */
  public static String excerpt(String text) {
    StringBuilder shown = new StringBuilder();
    int[] codePoints = text.strip().codePoints().limit(EXCERPT_LENGTH + 1L).toArray();
    for (int i = 0; i < codePoints.length; i++) {
      if (i == EXCERPT_LENGTH) {
        return shown.append('…').toString();
      }
      shown.appendCodePoint(InvoiceText.isHidden(codePoints[i]) ? 0xFFFD : codePoints[i]);
    }
    return shown.toString();
  }

  Notation notation() {
    return notation;
  }

  /** What was stated; a field named after the item without text when the reader put nothing. */
  Stated item(Item item) {
    Stated stated = items.get(item);
    return stated == null ? Stated.of(item.name(), null) : stated;
  }

  Map<PartyItem, Stated> seller() {
    return seller;
  }

  Map<PartyItem, Stated> buyer() {
    return buyer;
  }

  List<StatedTax> taxes() {
    return taxes;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  boolean hasCreditNoteForm() {
    return creditNoteForm;
  }
}
