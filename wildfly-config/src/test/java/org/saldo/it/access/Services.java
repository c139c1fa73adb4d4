package org.saldo.it.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingException;
import org.saldo.actor.Roles;

/** Every service of the running server. */
final class Services {

  private static final String DOMAIN = "java:app/saldo-domain";

  private Services() {}

  /** Arguments that say nothing. */
  static Object[] nothing(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
        .toArray();
  }

  /** What a service offers. */
  static List<Method> methodsOf(Class<?> service) {
    return Arrays.stream(service.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .collect(toCollection(ArrayList::new));
  }

  /** The services as the server's own directory lists them, with a proxy of each. */
  @SuppressWarnings("BanJNDI") // the server's own names, none from outside
  static Map<Class<?>, Object> all() throws NamingException {
    InitialContext directory = new InitialContext();
    Map<Class<?>, Object> services = new LinkedHashMap<>();
    for (NameClassPair entry : Collections.list(directory.list(DOMAIN))) {
      String[] parts = entry.getName().split("!", 2);
      if (parts.length == 2) {
        services.put(load(parts[1]), directory.lookup(DOMAIN + "/" + entry.getName()));
      }
    }
    assertThat(services).hasSizeGreaterThan(15);
    return services;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Roles.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
