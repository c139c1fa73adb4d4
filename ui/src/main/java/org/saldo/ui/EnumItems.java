package org.saldo.ui;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The options of a choice between the constants of an enum.
 *
 * <p>The enum is the type of the property that the choice writes; {@code values} narrows it to some
 * constants. Labels are the texts {@code EnumName.CONSTANT}; {@code of} replaces the first part.
 */
@FacesComponent(EnumItems.TYPE)
public class EnumItems extends UISelectItems {

  static final String TYPE = "org.saldo.ui.EnumItems";

  @Override
  public Object getValue() {
    FacesContext context = FacesContext.getCurrentInstance();
    String prefix = (String) getAttributes().get("of");
    List<SelectItem> items = new ArrayList<>();
    for (Object constant : constants(context)) {
      Enum<?> value = (Enum<?>) constant;
      items.add(new SelectItem(value, Texts.of(context).label(prefix, value)));
    }
    return items;
  }

  private Collection<?> constants(FacesContext context) {
    Object some = getAttributes().get("values");
    if (some instanceof Collection<?> values) {
      return values;
    }
    if (some instanceof Object[] values) {
      return Arrays.asList(values);
    }
    ValueExpression written = getParent().getValueExpression("value");
    Class<?> type = written == null ? null : written.getType(context.getELContext());
    if (type == null || !type.isEnum()) {
      throw new IllegalStateException(
          "the choice " + getParent().getClientId(context) + " writes no enum but " + type);
    }
    return Arrays.asList(type.getEnumConstants());
  }
}
