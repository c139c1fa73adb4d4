package org.saldo.correspondence.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where everything of a batch stands: a cover, and for each postage class and country a separator
 * with its letters in their sequence. Printed on both sides of a sheet, each of these begins on a
 * front.
 */
public record BatchPlan(BatchHead head, List<Group> groups) {

  /** The cover and each separator. */
  static final int SHEET_OF_OURS = 1;

  public BatchPlan {
    groups = List.copyOf(groups);
  }

  /** A letter with the page on which it begins, from 1. */
  public record Placed(BatchLetter letter, int firstPage) {}

  /**
   * Letters that are posted alike.
   *
   * @param postageClass null for letters that no class took
   * @param firstPage of the separator, from 1
   */
  public record Group(String postageClass, String country, int firstPage, List<Placed> letters) {

    public Group {
      letters = List.copyOf(letters);
    }

    /** How many sheets its letters have. */
    public int sheets() {
      return letters.stream().mapToInt(placed -> placed.letter().sheets()).sum();
    }
  }

  private static final Comparator<BatchLetter> ORDER =
      Comparator.comparing(
              BatchLetter::postageClass, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(BatchLetter::country)
          .thenComparing(BatchLetter::sequence);

  /** The plan of a batch. */
  public static BatchPlan of(BatchHead head, List<BatchLetter> letters) {
    List<Group> groups = new ArrayList<>();
    List<BatchLetter> sorted = letters.stream().sorted(ORDER).toList();
    int page = 1 + side(head, SHEET_OF_OURS);
    int from = 0;
    while (from < sorted.size()) {
      BatchLetter first = sorted.get(from);
      int separator = page;
      page += side(head, SHEET_OF_OURS);
      List<Placed> placed = new ArrayList<>();
      for (; from < sorted.size() && alike(first, sorted.get(from)); from++) {
        placed.add(new Placed(sorted.get(from), page));
        page += side(head, sorted.get(from).pages());
      }
      groups.add(new Group(first.postageClass(), first.country(), separator, placed));
    }
    return new BatchPlan(head, groups);
  }

  private static boolean alike(BatchLetter one, BatchLetter other) {
    return Objects.equals(one.postageClass(), other.postageClass())
        && one.country().equals(other.country());
  }

  /** How many pages something takes, with the empty back of its last sheet. */
  private static int side(BatchHead head, int pages) {
    return head.duplex() ? pages + pages % 2 : pages;
  }

  /** How many sheets so many pages are. */
  static int sheets(int pages, boolean duplex) {
    return duplex ? (pages + 1) / 2 : pages;
  }

  /** How many letters there are. */
  public int letters() {
    return groups.stream().mapToInt(group -> group.letters().size()).sum();
  }

  /** How many pages the letters have. */
  public int pages() {
    return groups.stream()
        .flatMap(group -> group.letters().stream())
        .mapToInt(placed -> placed.letter().pages())
        .sum();
  }

  /** How many sheets the letters have. */
  public int sheets() {
    return groups.stream().mapToInt(Group::sheets).sum();
  }
}
