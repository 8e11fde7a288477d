import boardKeys from '@salesforce/label/c.MSP_UI_Steps_Board_Keys';
import cardLifted from '@salesforce/label/c.MSP_UI_Steps_Card_Lifted';
import cardOver from '@salesforce/label/c.MSP_UI_Steps_Card_Over';
import dropBlocked from '@salesforce/label/c.MSP_UI_Steps_Drop_Blocked';
import earlierMany from '@salesforce/label/c.MSP_UI_Steps_Earlier_Many';
import earlierOne from '@salesforce/label/c.MSP_UI_Steps_Earlier_One';
import laterMany from '@salesforce/label/c.MSP_UI_Steps_Later_Many';
import laterOne from '@salesforce/label/c.MSP_UI_Steps_Later_One';

export default {
    boardKeys,
    cardLifted,
    cardOver,
    dropBlocked,
    earlierMany,
    earlierOne,
    laterMany,
    laterOne
};
