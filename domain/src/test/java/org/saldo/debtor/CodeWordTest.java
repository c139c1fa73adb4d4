package org.saldo.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeWordTest {

  @Test
  void isReadAsItWasTyped() {
    CodeWord word = new CodeWord("34679ACDEF");
    assertThat(word.printed()).isEqualTo("34679-ACDEF");
    for (String typed :
        new String[] {"34679-ACDEF", " 34679 acdef ", "34679–ACDEF", "34679acdef"}) {
      assertThat(CodeWord.typed(typed)).as(typed).contains(word);
    }
  }

  @Test
  void isNothingElse() {
    for (String typed :
        new String[] {null, "", "34679", "34679ACDEF3", "34679ACDE0", "' OR 1=1 --"}) {
      assertThat(CodeWord.typed(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void neverRepeats() {
    Set<CodeWord> words =
        IntStream.range(0, 1000).mapToObj(i -> CodeWord.random()).collect(Collectors.toSet());
    assertThat(words).hasSize(1000).allMatch(w -> CodeWord.typed(w.printed()).isPresent());
  }

  @Test
  void isStoredByItsHashOnly() {
    CodeWord word = new CodeWord("34679ACDEF");
    assertThat(word.hash("a")).hasSize(32).isEqualTo(word.hash("a")).isNotEqualTo(word.hash("b"));
    assertThat(word).asString().doesNotContain("34679");
  }
}
