package org.saldo.it.browser;

/** The two widths every page has to fit: a phone of the smaller kind and a usual desktop. */
public enum Viewport {
  PHONE(390, 844),
  DESKTOP(1280, 800);

  private final int width;
  private final int height;

  Viewport(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
