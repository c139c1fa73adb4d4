package org.saldo.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** The functions that pages call as {@code #{s:name(…)}}. */
public final class PageFunctions {

  /** An option of a filter: what the address carries and what the reader sees. */
  public record Option(String value, String label) {}

  private PageFunctions() {}

  /** The label of an enum constant; other values as text, null as nothing. */
  public static String label(Object value) {
    if (value instanceof Enum<?> constant) {
      return texts().label(constant);
    }
    return value == null ? "" : value.toString();
  }

  /** A text with one argument. */
  public static String text(String key, Object argument) {
    return texts().get(key, argument == null ? "" : argument);
  }

  public static String money(Money amount) {
    return formats().money(amount);
  }

  /** A calculation that is kept with points as decimal signs, with the reader's. */
  public static String formula(String stored) {
    return formats().formula(stored);
  }

  public static String day(LocalDate day) {
    return formats().day(day);
  }

  public static String longDay(LocalDate day) {
    return formats().longDay(day);
  }

  public static String instant(Instant instant) {
    return formats().instant(instant);
  }

  /** Values that were stored with a sentence, one after the other, written the reader's way. */
  public static String stored(List<String> values) {
    return values == null ? "" : StoredValues.written(values, formats());
  }

  /** The address of this page with one parameter changed; an empty value takes it away. */
  public static String here(String parameter, Object value) {
    return PageUrl.of(request()).with(parameter, value).toString();
  }

  /** The value of a parameter of this page's address, or null. */
  public static String query(String parameter) {
    return PageUrl.of(request()).get(parameter);
  }

  /**
   * The address that sorts by a column, from its start: ascending first, descending when it already
   * does. The page number falls away, for it means other rows now.
   */
  public static String sorted(String by) {
    PageUrl here = PageUrl.of(request());
    String next = by.equals(here.get("sort")) ? "-" + by : by;
    return here.with("page", null).with("sort", next).toString();
  }

  /** How the page is sorted by a column: {@code ascending}, {@code descending} or null. */
  public static String sortedNow(String by) {
    String sort = query("sort");
    if (by.equals(sort)) {
      return "ascending";
    }
    return ("-" + by).equals(sort) ? "descending" : null;
  }

  /** The options of a filter, from enum constants or from a map value → label. */
  public static List<Option> options(Object values, Map<?, ?> items) {
    List<Option> options = new ArrayList<>();
    if (items != null) {
      items.forEach((value, label) -> options.add(new Option(plain(value), label(label))));
    }
    Collection<?> constants =
        values instanceof Object[] array
            ? Arrays.asList(array)
            : values instanceof Collection<?> some ? some : List.of();
    constants.forEach(each -> options.add(new Option(plain(each), label(each))));
    return options;
  }

  /** A value as an address carries it: the name of a constant, else its text. */
  public static String plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value == null ? "" : value.toString();
  }

  /** The words of a list separated by commas. */
  public static List<String> words(String list) {
    return list == null || list.isBlank() ? List.of() : List.of(list.trim().split("\\s*,\\s*"));
  }

  /** The ids of the hint and, when there is one, the error of an input. */
  public static String described(UIComponent component, String hint) {
    String id = component.getClientId();
    String ids =
        (hint == null || hint.isEmpty() ? "" : id + "-hint ")
            + (wrong(component) ? id + "-error" : "");
    return ids.isEmpty() ? null : ids.trim();
  }

  /**
   * Whether there is an error about an input, also one that the business found after the input had
   * been read. (Marking such an input invalid would make it forget its value.)
   */
  public static boolean wrong(UIComponent component) {
    return FacesContext.getCurrentInstance().getMessageList(component.getClientId()).stream()
        .anyMatch(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0);
  }

  /**
   * The id of the element that a label belongs to. A PrimeFaces input may be a box around the
   * element that takes the text; it says so itself.
   *
   * @param near any component of the same form
   */
  public static String inputId(UIComponent near, String id) {
    UIComponent input = near.findComponent(id);
    if (input == null) {
      return id;
    }
    try {
      return (String) input.getClass().getMethod("getInputClientId").invoke(input);
    } catch (ReflectiveOperationException plainInput) {
      return input.getClientId();
    }
  }

  /** Whether this page is the one of a navigation item, or lies in its folder. */
  public static boolean current(String to, String within) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return view.equals(to) || (within != null && !within.isEmpty() && view.startsWith(within));
  }

  /**
   * Where a page of a list stands; {@code page} counts from 1, {@code more} says that the total is
   * only what was counted.
   */
  public static Pager pager(int page, int size, long total, Boolean more) {
    return Pager.of(PageUrl.of(request()), texts(), page, size, total, Boolean.TRUE.equals(more));
  }

  /** The sentence of a refusal, key {@code refusal.<code>}. */
  public static String refusal(Refusal refusal) {
    return texts().get("refusal." + refusal.code(), refusal.arguments().toArray());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  private static Formats formats() {
    return new Formats(Locales.of(FacesContext.getCurrentInstance()));
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
  }
}
