package entente.difference.outline;

/** A stretch of a text and what is to stand there instead. */
record Edit(int start, int end, String text) {}
