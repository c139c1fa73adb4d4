package org.saldo.sandbox.psp;

/** HTML, with everything that comes from outside escaped. */
final class Page {

  private final StringBuilder html = new StringBuilder();
  private final Texts texts;

  Page(Texts texts, String base, String title) {
    this.texts = texts;
    html.append("<!DOCTYPE html>\n<html lang=\"").append(texts.locale().getLanguage());
    html.append("\"><head><meta charset=\"UTF-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<title>").append(escaped(texts.of(title))).append("</title>");
    html.append("<link rel=\"icon\" href=\"data:,\">");
    html.append("<link rel=\"stylesheet\" href=\"").append(base).append("/style.css\"></head>");
    html.append("<body><p class=\"brand\">Sandbox PSP</p><main><div class=\"sheet\">");
    html.append("<h1>").append(escaped(texts.of(title))).append("</h1>");
  }

  Page raw(String markup) {
    html.append(markup);
    return this;
  }

  Page text(String text) {
    html.append(escaped(text));
    return this;
  }

  Page say(String key) {
    return text(texts.of(key));
  }

  Page paragraph(String cssClass, String text) {
    return raw("<p class=\"" + cssClass + "\">").text(text).raw("</p>");
  }

  Page row(String key, String value) {
    return value.isEmpty() ? this : raw("<dt>").say(key).raw("</dt><dd>").text(value).raw("</dd>");
  }

  Page field(String id, String value, String hint, String attributes) {
    raw("<label for=\"" + id + "\">").say("field." + id).raw("</label>");
    raw("<input id=\"" + id + "\" name=\"" + id + "\" value=\"")
        .text(value)
        .raw("\" " + attributes);
    if (hint != null) {
      raw(" aria-describedby=\"" + id + "-hint\"");
    }
    raw(">");
    return hint == null
        ? this
        : raw("<p class=\"hint\" id=\"" + id + "-hint\">").text(hint).raw("</p>");
  }

  Page button(String action, String key, String cssClass) {
    return raw("<button class=\"" + cssClass + "\" name=\"do\" value=\"" + action + "\">")
        .say(key)
        .raw("</button>");
  }

  Page link(String address, String text) {
    return raw("<a href=\"").text(address).raw("\">").text(text).raw("</a>");
  }

  String end() {
    return html + "</div></main></body></html>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
