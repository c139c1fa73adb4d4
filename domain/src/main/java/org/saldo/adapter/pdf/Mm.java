package org.saldo.adapter.pdf;

/** Millimetres, as letters are measured, and points, as PDF measures. */
final class Mm {

  /** Width and height of A4. */
  static final float PAGE_WIDTH = 210;

  static final float PAGE_HEIGHT = 297;

  private static final float POINTS = 72f / 25.4f;

  /** The points of a length in millimetres. */
  static float points(float mm) {
    return mm * POINTS;
  }

  /** The millimetres of a length in points. */
  static float of(float points) {
    return points / POINTS;
  }

  /** The height of a point that lies so far below the upper edge. */
  static float fromTop(float mm) {
    return points(PAGE_HEIGHT - mm);
  }

  private Mm() {}
}
