/** Opportunity stages of a new org, in order (Setup, "Opportunity Stages Fields"). */
export interface Stage {
    readonly name: string;
    readonly probability: number;
    readonly closed: boolean;
    readonly won: boolean;
    readonly forecastCategory: string;
    readonly forecastCategoryName: string;
}

const stage = (name: string, probability: number, forecast: string, closed = false, won = false): Stage => ({
    name,
    probability,
    closed,
    won,
    forecastCategory: forecast === 'Best Case' ? 'BestCase' : forecast === 'Commit' ? 'Forecast' : forecast,
    forecastCategoryName: forecast
});

export const opportunityStages: readonly Stage[] = [
    stage('Prospecting', 10, 'Pipeline'),
    stage('Qualification', 10, 'Pipeline'),
    stage('Needs Analysis', 20, 'Pipeline'),
    stage('Value Proposition', 50, 'Pipeline'),
    stage('Id. Decision Makers', 60, 'Pipeline'),
    stage('Perception Analysis', 70, 'Pipeline'),
    stage('Proposal/Price Quote', 75, 'Pipeline'),
    stage('Negotiation/Review', 90, 'Pipeline'),
    stage('Closed Won', 100, 'Closed', true, true),
    stage('Closed Lost', 0, 'Omitted', true, false)
];
