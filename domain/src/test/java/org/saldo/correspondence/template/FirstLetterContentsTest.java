package org.saldo.correspondence.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What section 13a (1) RDG wants, held against words and values. */
class FirstLetterContentsTest {

  private static final Map<String, String> ALWAYS =
      Map.of("creditor", "Linde", "creditorAddress", "Weg 1", "authority", "Bundesamt");
  private static final String NAMED = "{{creditor}} {{creditorAddress}} {{authority}}";

  private static List<String> lacking(String words, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(ALWAYS);
    values.putAll(more);
    return FirstLetterContents.lacking(new TemplateText("Akte", words, "Ende"), values);
  }

  @Test
  void wantsWhatAlwaysHasToBeNamed() {
    assertThat(lacking(NAMED, Map.of())).isEmpty();
    assertThat(lacking("{{creditor}}", Map.of()))
        .containsExactly("{{creditorAddress}}", "{{authority}}");
    assertThat(lacking(NAMED, Map.of("authority", " "))).containsExactly("{{authority}}");
  }

  @Test
  void wantsANoticeOnlyWhereItIsSo() {
    for (String place : List.of("higherRate", "inputTax")) {
      String tag = "{{" + place + "}}";
      Map<String, String> so = Map.of(place, "said");
      assertThat(lacking(NAMED, so)).containsExactly(tag);
      assertThat(lacking(NAMED, Map.of(place, ""))).isEmpty();
      String passage = "{{#" + place + "}}" + tag + "{{/" + place + "}}";
      assertThat(lacking(NAMED + passage, so)).isEmpty();
      assertThat(lacking(NAMED + passage, Map.of())).isEmpty();
    }
  }
}
