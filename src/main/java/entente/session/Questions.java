package entente.session;

import entente.model.Question;

/** Which class answers which question. */
record Questions(OpenQuestion open) implements Question.Visitor<Answerable> {
    static Answerable of(OpenQuestion open) {
        return open.inquiry().question().accept(new Questions(open));
    }

    @Override
    public Answerable simulate(Question.Simulate question) {
        return new SimulateQuestion(open, question);
    }

    @Override
    public Answerable equations(Question.Equations question) {
        return new EquationsQuestion(open);
    }

    @Override
    public Answerable equilibria(Question.Equilibria question) {
        return new EquilibriaQuestion(open, question);
    }

    @Override
    public Answerable stability(Question.Stability question) {
        return new StabilityQuestion(open, question);
    }

    @Override
    public Answerable threshold(Question.Threshold question) {
        return new ThresholdQuestion(open, question);
    }

    @Override
    public Answerable prove(Question.Prove question) {
        return new ProveQuestion(open, question);
    }

    @Override
    public Answerable repair(Question.Repair question) {
        return new RepairQuestion(open, question);
    }

    @Override
    public Answerable sweep(Question.Sweep question) {
        return new SweepQuestion(open, question);
    }

    @Override
    public Answerable trace(Question.Trace question) {
        return new TraceQuestion(open, question);
    }

    @Override
    public Answerable regimeMap(Question.RegimeMap question) {
        return new MapQuestion(open, question);
    }

    @Override
    public Answerable sensitivity(Question.Sensitivity question) {
        return question.globally() ? new UnansweredQuestion(open) : new SensitivityQuestion(open, question);
    }

    @Override
    public Answerable uncertainty(Question.Uncertainty question) {
        return new UncertaintyQuestion(open, question);
    }

    @Override
    public Answerable fit(Question.Fit question) {
        return new FitQuestion(open, question);
    }

    @Override
    public Answerable forecast(Question.Forecast question) {
        return new ForecastQuestion(open, question);
    }

    @Override
    public Answerable coalitions(Question.Coalitions question) {
        return new CoalitionsQuestion(open);
    }

    @Override
    public Answerable optimize(Question.Optimize question) {
        return new UnansweredQuestion(open);
    }

    @Override
    public Answerable compare(Question.Compare question) {
        return new CompareQuestion(open, question);
    }

    @Override
    public Answerable compareEach(Question.CompareEach question) {
        return new CompareEachQuestion(open, question);
    }

    @Override
    public Answerable draw(Question.Draw question) {
        return new DrawQuestion(open, question);
    }

    @Override
    public Answerable network(Question.Network question) {
        return new NetworkQuestion(open, question);
    }

    @Override
    public Answerable portrait(Question.Portrait question) {
        return new PortraitQuestion(open, question);
    }

    @Override
    public Answerable expect(Question.Expect question) {
        return new ExpectQuestion(open, question);
    }

    @Override
    public Answerable show(Question.Show question) {
        return new ShowQuestion(open, question);
    }

    @Override
    public Answerable save(Question.Save question) {
        return new SaveQuestion(open, question);
    }
}
