package org.saldo.ui;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets pages read the components of records by their name, {@code #{row.dueOn}}. The expression
 * language of Jakarta EE 10 knows only getters; the next one does this by itself.
 */
public class RecordProperties extends ELResolver {

  private final ClassValue<RecordComponent[]> components =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Optional<Method> accessor = accessor(base, property);
    if (accessor.isEmpty()) {
      return null;
    }
    try {
      context.setPropertyResolved(base, property);
      accessor.get().trySetAccessible();
      return accessor.get().invoke(base);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException(base.getClass().getName() + "." + property, e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (accessor(base, property).isPresent()) {
      context.setPropertyResolved(base, property);
    }
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // records are not written; the next resolver says so
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (accessor(base, property).isPresent()) {
      context.setPropertyResolved(base, property);
    }
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private Optional<Method> accessor(Object base, Object property) {
    if (!(base instanceof Record)) {
      return Optional.empty();
    }
    return Arrays.stream(components.get(base.getClass()))
        .filter(component -> component.getName().equals(property))
        .map(RecordComponent::getAccessor)
        .findFirst();
  }
}
