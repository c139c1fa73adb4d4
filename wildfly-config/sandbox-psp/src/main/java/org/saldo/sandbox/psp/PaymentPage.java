package org.saldo.sandbox.psp;

/** What the customer sees, by the state of the checkout. */
final class PaymentPage {

  private final Checkout checkout;
  private final Texts texts;
  private final String base;

  PaymentPage(Checkout checkout, Texts texts, String base) {
    this.checkout = checkout;
    this.texts = texts;
    this.base = base;
  }

  /**
   * The page.
   *
   * @param number the card already typed or chosen from the list
   * @param error the key of a sentence, or null
   */
  String render(String number, String error) {
    return switch (checkout.status()) {
      case OPEN -> form(number, error);
      case REQUIRES_ACTION -> question();
      default -> over();
    };
  }

  private String form(String number, String error) {
    Page page = begin("pay.title");
    if (error != null) {
      page.raw("<p class=\"error\" role=\"alert\" id=\"problem\">").say(error).raw("</p>");
    }
    String shown = Card.of(number).map(Card::grouped).orElse("");
    page.raw("<form method=\"post\">");
    page.field(
        "number",
        shown,
        texts.of("field.number.hint"),
        "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"23\" required"
            + (error == null ? "" : " aria-invalid=\"true\""));
    page.raw("<div class=\"pair\"><div>");
    page.field(
        "expiry", "12/39", null, "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"7\"");
    page.raw("</div><div>");
    page.field("cvc", "123", null, "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"4\"");
    page.raw("</div></div>");
    page.button("pay", "pay.submit", "first").raw("</form>");
    page.raw("<form method=\"post\">")
        .button("cancel", "pay.cancel", "second")
        .raw("</form></div>");
    return cards(page).end();
  }

  private Page cards(Page page) {
    page.raw("<div class=\"sheet\"><details open><summary>").say("cards.title");
    page.raw("</summary><ul class=\"cards\">");
    for (Card card : Card.values()) {
      String address = "?lang=" + texts.locale().getLanguage() + "&card=" + card.number();
      page.raw("<li>").link(address, card.grouped()).raw("<br>").say(card.key()).raw("</li>");
    }
    return page.raw("</ul></details>");
  }

  /** The bank's question names amount and payee, so that nobody approves something else. */
  private String question() {
    return begin("challenge.title")
        .paragraph("hint", texts.of("challenge.text"))
        .raw("<form method=\"post\">")
        .button("approve", "challenge.approve", "first")
        .button("reject", "challenge.reject", "second")
        .raw("</form>")
        .end();
  }

  private String over() {
    Page page = begin("status." + checkout.status().text());
    if (!checkout.failure().isEmpty()) {
      page.paragraph("error", texts.of("failure." + checkout.failure()));
    }
    return page.raw("<p>")
        .link(checkout.order().returnUrl(), texts.of("pay.back"))
        .raw("</p>")
        .end();
  }

  private Page begin(String title) {
    Order order = checkout.order();
    return new Page(texts, base, title)
        .paragraph("amount", texts.amount(order.amount(), order.currency()))
        .raw("<dl>")
        .row("row.payee", order.payee())
        .row("row.description", order.description())
        .row("row.reference", order.reference())
        .raw("</dl>");
  }
}
