package yingke.kernel.notice;

/**
 * Where short messages go.
 *
 * @param working false when none are sent at all
 * @param sandbox true when they are shown here and reach no telephone
 * @param says the same in a Chinese sentence
 */
record GatewayView(String name, boolean working, boolean sandbox, String says) {
  static GatewayView of(Gateway gateway) {
    var says =
        gateway.missing()
            ? Gateway.MISSING
            : gateway.isSandbox() ? "演示模式：短信只记录在这里，不会发到任何手机" : "短信经 " + gateway.name() + " 发出";
    return new GatewayView(gateway.name(), !gateway.missing(), gateway.isSandbox(), says);
  }
}
