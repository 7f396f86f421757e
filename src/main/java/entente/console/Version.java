package entente.console;

import entente.diagnostic.Messages;

/** Which Entente this is, and on which Java it runs. */
final class Version {
    private Version() {}

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static String text(Messages messages) {
        return messages.say("console.version", number(), Runtime.version().toString()) + "\n";
    }
}
