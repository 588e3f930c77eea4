/** No function. */
public final class Plain {}
