package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageUrlTest {

  @Test
  void keepsTheOtherParameters() {
    PageUrl here = PageUrl.parse("/backoffice/index.xhtml", "q=M%C3%BCller+%26+Co&sort=dueOn");
    assertThat(here.with("sort", "-dueOn"))
        .hasToString("/backoffice/index.xhtml?q=M%C3%BCller+%26+Co&sort=-dueOn");
    assertThat(here.with("sort", null)).hasToString("/backoffice/index.xhtml?q=M%C3%BCller+%26+Co");
    assertThat(here.get("q")).isEqualTo("Müller & Co");
  }

  @Test
  void neverLeavesTheSite() {
    assertThat(PageUrl.parse("//evil.example/x", null)).hasToString("/evil.example/x");
    assertThat(PageUrl.parse("/\\evil.example/x", null)).hasToString("/evil.example/x");
  }

  @Test
  void survivesMalformedEscapes() {
    assertThat(PageUrl.parse("/a", "q=%zz&&b").with("c", 1)).hasToString("/a?q=%25zz&b=&c=1");
  }
}
