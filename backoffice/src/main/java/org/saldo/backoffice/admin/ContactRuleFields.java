package org.saldo.backoffice.admin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.NewContactRule;

/** What is written in the form of a contact rule. */
public class ContactRuleFields extends DatedRuleFields {

  private static final long serialVersionUID = 1L;

  private ContactSetting setting;
  private String value;
  private String[] days = {};

  /** A setting by its name in the address; empty when there is none. */
  public static Optional<ContactSetting> named(String name) {
    return Arrays.stream(ContactSetting.values()).filter(s -> s.name().equals(name)).findFirst();
  }

  /** Begins with what holds today. */
  public void begin(ContactSetting about, String holding, LocalDate today) {
    setting = about;
    value = holding;
    days = isDayed() && holding != null ? holding.split(",") : new String[0];
    setFrom(today);
  }

  /** The rule that was written. */
  public NewContactRule rule() {
    return new NewContactRule(setting, isBack() ? null : written(), getFrom(), getReason());
  }

  private String written() {
    if (isDayed()) {
      return String.join(",", days);
    }
    return value == null ? "" : value;
  }

  /** Whether days are to be ticked. */
  public boolean isDayed() {
    return setting.form() == ContactSetting.Form.DAYS;
  }

  /** Key of how the value is written. */
  public String getHint() {
    return "contact.rule.hint." + setting.form();
  }

  public ContactSetting.QuietDay[] getAllDays() {
    return ContactSetting.QuietDay.values();
  }

  public ContactSetting getSetting() {
    return setting;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String[] getDays() {
    return days.clone();
  }

  public void setDays(String[] days) {
    this.days = days == null ? new String[0] : days.clone();
  }
}
