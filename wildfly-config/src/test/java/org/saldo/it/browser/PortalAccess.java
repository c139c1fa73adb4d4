package org.saldo.it.browser;

/** Binds a debtor's sign-in to a case of a test's own, as carla and the debtor do it. */
final class PortalAccess {

  private PortalAccess() {}

  /** Carla issues a code from the case she has open; the debtor, signed in, enters it. */
  static void give(Tab carla, Tab debtor) {
    carla.answerTo(() -> carla.find("a[href*='/debtor/show']").first().click());
    carla.answerTo(() -> carla.find("a[href*='/debtor/access']").first().click());
    carla.answerTo(() -> carla.find("[id='issuing:save']").click());
    String code = carla.find("#code .figure").innerText();
    debtor.open("/portal/my/activate.xhtml?lang=de");
    debtor.find("[id='activation:code']").fill(code);
    debtor.answerTo(() -> debtor.find("[id='activation:save']").click());
  }
}
