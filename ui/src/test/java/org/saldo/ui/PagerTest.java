package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PagerTest {

  private static Pager on(int page, long total) {
    PageUrl here = PageUrl.parse("/list.xhtml", "q=a&page=" + page);
    return Pager.of(here, Texts.in(Locale.GERMAN), page, 50, total, false);
  }

  @Test
  void linksTheNeighbours() {
    Pager second = on(2, 1243);
    assertThat(second.position()).isEqualTo("51–100 von 1.243");
    assertThat(second.previous()).isEqualTo("/list.xhtml?q=a");
    assertThat(second.next()).isEqualTo("/list.xhtml?q=a&page=3");
  }

  @Test
  void endsOnTheLastFullPage() {
    assertThat(on(2, 100).next()).isNull();
    assertThat(on(2, 101).next()).isEqualTo("/list.xhtml?q=a&page=3");
    assertThat(on(1, 1).previous()).isNull();
  }

  @Test
  void saysThatThereAreMoreThanWereCounted() {
    PageUrl here = PageUrl.parse("/list.xhtml", null);
    Pager last = Pager.of(here, Texts.in(Locale.GERMAN), 5, 50, 250, true);
    assertThat(last.position()).isEqualTo("201–250 von mehr als 250");
    assertThat(last.next()).isNull();
  }

  @Test
  void takesAPageBehindTheEndAsTheLast() {
    assertThat(on(99, 60).position()).isEqualTo("51–60 von 60");
  }
}
