package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets secondary procedures look at the cases of which a fact changed. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseLookWorker {

  private static final Logger LOG = Logger.getLogger(CaseLookWorker.class.getName());
  private static final int AT_ONCE = 100;

  @EJB private CaseLooks looks;

  /** Looks at those that were asked for by now. */
  public void work() {
    List<Long> asked = looks.asked(AT_ONCE);
    for (long caseFileId : asked) {
      try {
        looks.look(caseFileId);
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Case " + caseFileId + " could not be looked at", broken);
        looks.failed(caseFileId);
      }
    }
  }
}
