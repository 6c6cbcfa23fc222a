package yingke.systems.onestop.reception;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants: begin with an item, or go on with an application whose number they show.
 * Exactly one is given.
 */
record TakeUp(
    @Nullable @Size(max = 60, message = "事项编号太长") String item,
    @Nullable @Size(max = 20, message = "申请编号是 12 位数字") String number) {}
