/** Results of saves from and descriptions to JSON: tests make the ones, components of pages read the others. */
import { DatabaseError, Outcome } from '../Database/results.ts';
import { readableFromJson } from './json-read.ts';
import { type Json, JsonObject } from './json-text.ts';

const text = (json: Json | undefined): string | null => (typeof json === 'string' ? json : null);

function errorFrom(json: Json): DatabaseError {
    const error = json instanceof JsonObject ? json : new JsonObject();
    const fields = error.get('fields');
    const names = Array.isArray(fields) ? fields.filter((name) => typeof name === 'string') : [];
    return new DatabaseError(text(error.get('message')) ?? '', text(error.get('statusCode')) ?? '', names);
}

function outcomeFrom(typeName: string, json: JsonObject): Outcome {
    const errors = json.get('errors');
    return new Outcome(typeName, {
        id: text(json.get('id')),
        success: json.get('success') === true,
        created: json.get('created') === true,
        errors: (Array.isArray(errors) ? errors : []).map((item, index) => {
            const { message, statusCode, fields } = errorFrom(item);
            return { index, id: null, message, statusCode, fields };
        })
    });
}

for (const name of ['SaveResult', 'UpsertResult', 'DeleteResult', 'UndeleteResult', 'EmptyRecycleBinResult']) {
    readableFromJson(`Database.${name}`, (json) => outcomeFrom(`Database.${name}`, json));
}
readableFromJson('Database.Error', errorFrom);
