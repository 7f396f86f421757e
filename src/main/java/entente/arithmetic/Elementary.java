package entente.arithmetic;

import java.util.function.UnaryOperator;

/**
 * The smooth functions of one number, a row each: how LaTeX writes it, the image of an interval, the value, NaN outside
 * its domain, and the slope. Everything that handles functions reads these rows.
 */
public enum Elementary implements Function {
    EXP("\\exp", Interval::exp) {
        @Override
        public double value(double a) {
            return Arithmetic.exp(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return value;
        }
    },
    LN("\\ln", Interval::ln) {
        @Override
        public double value(double a) {
            return Arithmetic.ln(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return x.over(x.number(1), a);
        }
    },
    LOG10("\\log_{10}", Interval::log10) {
        @Override
        public double value(double a) {
            return Arithmetic.log10(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return x.over(x.over(x.number(1), x.of(LN, x.number(10))), a);
        }
    },
    SQRT("\\sqrt{}", Interval::sqrt) {
        @Override
        public double value(double a) {
            return Arithmetic.sqrt(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return x.over(x.number(0.5), value);
        }
    },
    SIN("\\sin", Interval::sin) {
        @Override
        public double value(double a) {
            return Arithmetic.sin(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return x.of(COS, a);
        }
    },
    COS("\\cos", Interval::cos) {
        @Override
        public double value(double a) {
            return Arithmetic.cos(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return x.of(Operation.NEGATE, x.of(SIN, a));
        }
    },
    TANH("\\tanh", Interval::tanh) {
        @Override
        public double value(double a) {
            return Arithmetic.tanh(a);
        }

        @Override
        public <T> T slope(NumberAlgebra<T> x, T a, T value) {
            return x.minus(x.number(1), x.times(value, value));
        }
    };

    private final String latex;
    private final UnaryOperator<Interval> image;

    /** @param latex {@code {}} at its end is where the argument is written, parentheses behind it elsewhere */
    Elementary(String latex, UnaryOperator<Interval> image) {
        this.latex = latex;
        this.image = image;
    }

    public abstract double value(double a);

    /** The derivative at a, where the value is known. */
    public abstract <T> T slope(NumberAlgebra<T> x, T a, T value);

    /** An interval with every value on the argument; all numbers where it is not defined everywhere on it. */
    public Interval image(Interval a) {
        return image.apply(a);
    }

    public String latex() {
        return latex;
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public boolean forcing() {
        return false;
    }

    @Override
    public boolean named() {
        return true;
    }
}
