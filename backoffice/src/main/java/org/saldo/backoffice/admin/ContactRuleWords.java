package org.saldo.backoffice.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.correspondence.contact.ContactRuleVersion;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.ContactSetting.QuietDay;
import org.saldo.ui.Texts;

/** Contact rules as the reader says them. */
@Named
@RequestScoped
public class ContactRuleWords {

  @Inject private CreditorChoice creditors;

  /** A value that holds, in the reader's language; null where nothing does. */
  public String value(ContactSetting setting, String value) {
    if (value == null || setting.form() != ContactSetting.Form.DAYS) {
      return value;
    }
    Texts texts = texts();
    return Arrays.stream(value.split(","))
        .map(day -> texts.label(QuietDay.valueOf(day)))
        .collect(Collectors.joining(", "));
  }

  /** What a rule says; that the more general one holds again where it says nothing. */
  public String said(ContactRuleVersion rule) {
    return rule.value() == null
        ? texts().get("contact.rule.general")
        : value(rule.setting(), rule.value());
  }

  /** For whom a rule is. */
  public String target(ContactRuleVersion rule) {
    return switch (rule.level()) {
      case ALL, DEBTOR, CASE -> texts().label(rule.level());
      case CREDITOR -> creditors.nameOf(rule.creditorId());
      case SEGMENT ->
          creditors.nameOf(rule.creditorId())
              + ", "
              + texts().get("fee.rule.words.segment", rule.segment());
    };
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
