package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TagLibraryTest {

  private static Document library;

  @BeforeAll
  static void read() throws Exception {
    try (InputStream in = TagLibraryTest.class.getResourceAsStream("/META-INF/saldo.taglib.xml")) {
      library = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  @Test
  void namesExactlyTheAttributesThatTheHandlerKnows() {
    Set<String> named = new HashSet<>();
    for (Element attribute : elements(library.getDocumentElement(), "attribute")) {
      named.add(text(attribute, "name"));
    }
    assertThat(named).isEqualTo(KitTag.ATTRIBUTES);
  }

  @Test
  void hasAFragmentForEachTag() {
    for (Element tag : elements(library.getDocumentElement(), "tag")) {
      NodeList handler = tag.getElementsByTagName("handler-class");
      if (handler.getLength() == 1
          && handler.item(0).getTextContent().equals(KitTag.class.getName())) {
        String name = text(tag, "tag-name");
        assertThat(
                TagLibraryTest.class.getResource(
                    "/META-INF/resources/WEB-INF/ui/tags/" + name + ".xhtml"))
            .as(name)
            .isNotNull();
      }
    }
  }

  @Test
  void hasAMethodForEachFunction() {
    List<String> methods = new ArrayList<>();
    for (var method : PageFunctions.class.getMethods()) {
      methods.add(method.getName());
    }
    for (Element function : elements(library.getDocumentElement(), "function")) {
      assertThat(methods).contains(text(function, "function-name"));
    }
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }
}
