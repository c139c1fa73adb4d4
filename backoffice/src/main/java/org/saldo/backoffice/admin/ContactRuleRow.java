package org.saldo.backoffice.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;

/**
 * A setting and what holds for it.
 *
 * @param rule null where nothing holds
 */
public record ContactRuleRow(ContactSetting setting, HoldingRule rule) {

  /** One for every setting. */
  public static List<ContactRuleRow> of(Map<ContactSetting, HoldingRule> holding) {
    return Arrays.stream(ContactSetting.values())
        .map(setting -> new ContactRuleRow(setting, holding.get(setting)))
        .toList();
  }
}
