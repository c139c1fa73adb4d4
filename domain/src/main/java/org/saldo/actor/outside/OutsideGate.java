package org.saldo.actor.outside;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.saldo.actor.Actor;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;

/**
 * Stands before every method of every service ({@code ejb-jar.xml}) and lets people from outside
 * through to what is marked {@link OpenToOutside}, while their access stands, and to nothing else.
 *
 * <p>Whatever they reach, nothing of it stays: the transaction of their call is always rolled back.
 * So even a method that is marked by mistake changes nothing.
 */
public class OutsideGate {

  /** What is known of a method; methods are few and live as long as the gate. */
  private static final Map<Method, Door> DOORS = new ConcurrentHashMap<>();

  @Inject private CurrentActor actor;
  @Resource private TransactionSynchronizationRegistry transactions;

  private enum Door {
    /** Of the machinery, open to whoever runs in the server. */
    TECHNICAL,
    OPEN,
    CLOSED
  }

  @AroundInvoke
  Object pass(InvocationContext call) throws Exception {
    Door door = DOORS.computeIfAbsent(call.getMethod(), OutsideGate::door);
    if (door == Door.TECHNICAL) {
      return call.proceed();
    }
    Actor caller = actor.get();
    if (!caller.isOutside()) {
      return call.proceed();
    }
    if (door == Door.CLOSED || !caller.outside().live()) {
      throw new EJBAccessException(
          caller.name() + " is from outside and may not call " + call.getMethod());
    }
    return leavingNothing(call);
  }

  private Object leavingNothing(InvocationContext call) throws Exception {
    boolean outermost =
        transactions.getTransactionStatus() == Status.STATUS_ACTIVE
            && transactions.getResource(OutsideGate.class) == null;
    if (!outermost) {
      return call.proceed();
    }
    transactions.putResource(OutsideGate.class, true);
    try {
      return call.proceed();
    } finally {
      transactions.setRollbackOnly();
    }
  }

  private static Door door(Method method) {
    Class<?> service = method.getDeclaringClass();
    if (has(method, PermitAll.class)
        || (has(service, PermitAll.class)
            && !has(method, RolesAllowed.class)
            && !has(method, DenyAll.class))) {
      return Door.TECHNICAL;
    }
    return has(method, OpenToOutside.class) || has(service, OpenToOutside.class)
        ? Door.OPEN
        : Door.CLOSED;
  }

  private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
    return element.isAnnotationPresent(annotation);
  }
}
