package org.saldo.adapter.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What is written in an HTML mail: its words and its lines, nothing that runs or is fetched. */
final class HtmlText {

  /** What of a page is not words. */
  private static final String NO_WORDS =
      "script, style, head, noscript, template, object, embed, iframe, svg, math, title";

  private HtmlText() {}

  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(NO_WORDS).remove();
    Lines lines = new Lines();
    page.body().traverse(lines);
    return lines.text.toString();
  }

  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String normal = words.text();
        boolean startsLine = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(startsLine ? normal.stripLeading() : normal);
      } else if (node instanceof Element element && element.normalName().equals("br")) {
        text.append('\n');
      } else if (node instanceof Element element && isBlock(element)) {
        newLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isCell(element)) {
        text.append(' ');
      } else if (node instanceof Element element && isBlock(element)) {
        newLine();
        text.append(element.normalName().equals("p") ? "\n" : "");
      }
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() && !isCell(element) && !element.normalName().equals("br");
    }

    private static boolean isCell(Element element) {
      return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private void newLine() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }
}
