package entente.study.fit;

/**
 * One that moves in a fit, in its own unit.
 *
 * @param logarithmic whether its working scale is its logarithm: it is above 0 whatever the data say
 * @param contribution whether it is one, of which 0 means something
 * @param own       where the model has it
 * @param low       where it may be, ends included; a range that a user gave, or as far as a search goes
 * @param startLow  where fits begin
 */
public record MovingQuantity(
        String name,
        boolean logarithmic,
        boolean contribution,
        double own,
        double low,
        double high,
        double startLow,
        double startHigh) {
    /** How far a search goes: as a factor of what is above 0, as a distance otherwise. */
    public static final double FAR = 1e9;

    public static final double FARTHEST_APART = 1e3;

    public double working(double natural) {
        return logarithmic ? GrowthCurve.ln(natural) : natural;
    }

    double natural(double working) {
        return logarithmic ? GrowthCurve.exp(working) : working;
    }

    /** ∂(natural)/∂(working) */
    double unit(double natural) {
        return logarithmic ? natural : 1;
    }

    /** How far the end of a profile is looked for, on the working scale: 10,000-fold, or ±1000. */
    double farthest() {
        return logarithmic ? GrowthCurve.ln(1e4) : FARTHEST_APART;
    }
}
