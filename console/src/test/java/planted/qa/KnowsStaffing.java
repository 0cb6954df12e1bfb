package planted.qa;

import planted.forecasting.staffing.ErlangZ;

/// Breaks: quality uses only the words at the root of forecasting.
public record KnowsStaffing(ErlangZ formula) {}
