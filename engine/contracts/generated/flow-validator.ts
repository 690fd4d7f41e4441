// @ts-nocheck
// Generated from ../flow.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/flow.schema.json","title":"Flow file","type":"object","properties":{"$schema":{"type":"string"},"format":{"const":1},"dialect":{"enum":["scxml"]},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","maxLength":64},"title":{"$ref":"#/$defs/say"},"description":{"$ref":"#/$defs/say"},"source":{"type":"string"},"trigger":{"type":"object","properties":{"event":{"type":"string","minLength":1},"kinds":{"type":"array","minItems":1,"maxItems":3,"uniqueItems":true,"items":{"type":"string","enum":["bank","member","other"]}},"arm":{"type":"object","properties":{"amountMinor":{}},"required":["amountMinor"],"additionalProperties":false}},"required":["event"],"additionalProperties":false},"requires":{"type":"array","items":{"type":"string","pattern":"^(terminal|charger|site)(\\.[A-Za-z]+)?$"}},"params":{"type":"object","additionalProperties":{"$ref":"#/$defs/param"}},"context":{"type":"object","additionalProperties":{"$ref":"#/$defs/contextField"}},"watch":{"type":"array","items":{"$ref":"#/$defs/watch"}},"machine":{"$ref":"#/$defs/machine"},"accept":{"type":"array","items":{"$ref":"#/$defs/accept"}}},"required":["format","id","title","description","source","trigger","requires","params","context","machine","accept"],"additionalProperties":false,"$defs":{"say":{"type":"object","properties":{"en":{"type":"string","minLength":1},"nl":{"type":"string","minLength":1}},"required":["en"],"additionalProperties":{"type":"string","minLength":1}},"param":{"type":"object","properties":{"type":{"enum":["integer","duration","boolean","string"]},"description":{"type":"string","minLength":1},"default":{"type":["integer","string","boolean"]},"minimum":{"type":["integer","string"]},"maximum":{"type":["integer","string"]},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"x-unit":{"enum":["minor","Wh","ms","at"]}},"required":["type","description","default"],"additionalProperties":false},"contextField":{"type":"object","properties":{"type":{"enum":["boolean","integer"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":"integer"},"maximum":{"type":"integer"},"maxLength":{"type":"integer","minimum":1},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]},"default":{"type":["integer","string","boolean"]},"initial":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}},"required":["description"],"additionalProperties":false},"watch":{"type":"object","properties":{"of":{"enum":["totalMinor","energyWh"]},"every":{"type":"integer","minimum":1},"at":{}},"required":["of"],"additionalProperties":false},"accept":{"type":"object","properties":{"rule":{"type":"string","minLength":1},"where":{"type":"string"},"reason":{"type":"string","minLength":1}},"required":["rule","where","reason"],"additionalProperties":false},"machine":{"type":"object","properties":{"id":{"type":"string","minLength":1},"type":{"enum":["atomic","compound","parallel","final","history"]},"initial":{"type":"string","minLength":1},"description":{"type":"string"},"states":{"$ref":"#/$defs/states"},"on":{"$ref":"#/$defs/handlers"},"always":{"$ref":"#/$defs/transitions"},"after":{"$ref":"#/$defs/handlers"},"invoke":{"$ref":"#/$defs/invokes"},"entry":{"$ref":"#/$defs/actions"},"exit":{"$ref":"#/$defs/actions"},"output":{},"tags":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}},"required":["id","states"],"additionalProperties":false},"states":{"type":"object","additionalProperties":{"$ref":"#/$defs/state"}},"state":{"type":"object","properties":{"use":{"type":"string","minLength":1},"with":{"type":"object"},"out":{"type":"object","additionalProperties":{"type":["string","null"],"minLength":1}},"type":{"enum":["atomic","compound","parallel","final","history"]},"initial":{"type":"string","minLength":1},"history":{"enum":["shallow","deep"]},"target":{"type":"string","minLength":1},"description":{"type":"string"},"states":{"$ref":"#/$defs/states"},"on":{"$ref":"#/$defs/handlers"},"always":{"$ref":"#/$defs/transitions"},"after":{"$ref":"#/$defs/handlers"},"onDone":{"$ref":"#/$defs/transitions"},"invoke":{"$ref":"#/$defs/invokes"},"entry":{"$ref":"#/$defs/actions"},"exit":{"$ref":"#/$defs/actions"},"output":{},"tags":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}},"dependentRequired":{"with":["use"],"out":["use"]},"additionalProperties":false},"handlers":{"type":"object","additionalProperties":{"$ref":"#/$defs/transitions"}},"transitions":{"type":["string","object","array"],"minLength":1,"properties":{"target":{"type":"string","minLength":1},"guard":{"$ref":"#/$defs/guard"},"actions":{"$ref":"#/$defs/actions"},"reenter":{"type":"boolean"},"description":{"type":"string"}},"additionalProperties":false,"minItems":1,"items":{"$ref":"#/$defs/alternative"}},"alternative":{"type":["string","object"],"minLength":1,"properties":{"target":{"type":"string","minLength":1},"guard":{"$ref":"#/$defs/guard"},"actions":{"$ref":"#/$defs/actions"},"reenter":{"type":"boolean"},"description":{"type":"string"}},"additionalProperties":false},"guard":{"type":"object","properties":{"type":{"type":"string"},"params":{"type":"object"}},"required":["type","params"],"additionalProperties":false,"allOf":[{"if":{"properties":{"type":{"const":"when"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}}}},{"if":{"properties":{"type":{"const":"outcome"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"in":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"when":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}},"required":["in"],"additionalProperties":false}}}},{"if":{"properties":{"type":{"const":"code"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"in":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}},"required":["in"],"additionalProperties":false}}}}]},"actions":{"type":["object","array"],"properties":{"type":{"type":"string","minLength":1},"params":{"type":"object"}},"required":["type"],"additionalProperties":false,"items":{"$ref":"#/$defs/action"}},"action":{"type":"object","properties":{"type":{"type":"string","minLength":1},"params":{"type":"object"}},"required":["type"],"additionalProperties":false},"invokes":{"type":["object","array"],"properties":{"src":{"type":"string","minLength":1},"input":{"type":"object"},"onDone":{"$ref":"#/$defs/transitions"},"onError":{"$ref":"#/$defs/transitions"}},"required":["src"],"additionalProperties":false,"items":{"$ref":"#/$defs/invoke"}},"invoke":{"type":"object","properties":{"src":{"type":"string","minLength":1},"input":{"type":"object"},"onDone":{"$ref":"#/$defs/transitions"},"onError":{"$ref":"#/$defs/transitions"}},"required":["src"],"additionalProperties":false}}};
const schema32 = {"type":"object","properties":{"en":{"type":"string","minLength":1},"nl":{"type":"string","minLength":1}},"required":["en"],"additionalProperties":{"type":"string","minLength":1}};
const schema34 = {"type":"object","properties":{"type":{"enum":["integer","duration","boolean","string"]},"description":{"type":"string","minLength":1},"default":{"type":["integer","string","boolean"]},"minimum":{"type":["integer","string"]},"maximum":{"type":["integer","string"]},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"x-unit":{"enum":["minor","Wh","ms","at"]}},"required":["type","description","default"],"additionalProperties":false};
const schema35 = {"type":"object","properties":{"type":{"enum":["boolean","integer"]},"description":{"type":"string","minLength":1},"enum":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"minimum":{"type":"integer"},"maximum":{"type":"integer"},"maxLength":{"type":"integer","minimum":1},"x-unit":{"enum":["minor","Wh","ms","at"]},"x-opaque":{"enum":["card","text","id"]},"default":{"type":["integer","string","boolean"]},"initial":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}},"required":["description"],"additionalProperties":false};
const schema36 = {"type":"object","properties":{"of":{"enum":["totalMinor","energyWh"]},"every":{"type":"integer","minimum":1},"at":{}},"required":["of"],"additionalProperties":false};
const schema49 = {"type":"object","properties":{"rule":{"type":"string","minLength":1},"where":{"type":"string"},"reason":{"type":"string","minLength":1}},"required":["rule","where","reason"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern5 = new RegExp("^(terminal|charger|site)(\\.[A-Za-z]+)?$", "u");
const schema37 = {"type":"object","properties":{"id":{"type":"string","minLength":1},"type":{"enum":["atomic","compound","parallel","final","history"]},"initial":{"type":"string","minLength":1},"description":{"type":"string"},"states":{"$ref":"#/$defs/states"},"on":{"$ref":"#/$defs/handlers"},"always":{"$ref":"#/$defs/transitions"},"after":{"$ref":"#/$defs/handlers"},"invoke":{"$ref":"#/$defs/invokes"},"entry":{"$ref":"#/$defs/actions"},"exit":{"$ref":"#/$defs/actions"},"output":{},"tags":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}},"required":["id","states"],"additionalProperties":false};
const schema38 = {"type":"object","additionalProperties":{"$ref":"#/$defs/state"}};
const schema39 = {"type":"object","properties":{"use":{"type":"string","minLength":1},"with":{"type":"object"},"out":{"type":"object","additionalProperties":{"type":["string","null"],"minLength":1}},"type":{"enum":["atomic","compound","parallel","final","history"]},"initial":{"type":"string","minLength":1},"history":{"enum":["shallow","deep"]},"target":{"type":"string","minLength":1},"description":{"type":"string"},"states":{"$ref":"#/$defs/states"},"on":{"$ref":"#/$defs/handlers"},"always":{"$ref":"#/$defs/transitions"},"after":{"$ref":"#/$defs/handlers"},"onDone":{"$ref":"#/$defs/transitions"},"invoke":{"$ref":"#/$defs/invokes"},"entry":{"$ref":"#/$defs/actions"},"exit":{"$ref":"#/$defs/actions"},"output":{},"tags":{"type":"array","items":{"type":"string"}},"meta":{"type":"object"}},"dependentRequired":{"with":["use"],"out":["use"]},"additionalProperties":false};
const wrapper0 = {validate: validate22};
const schema40 = {"type":"object","additionalProperties":{"$ref":"#/$defs/transitions"}};
const schema41 = {"type":["string","object","array"],"minLength":1,"properties":{"target":{"type":"string","minLength":1},"guard":{"$ref":"#/$defs/guard"},"actions":{"$ref":"#/$defs/actions"},"reenter":{"type":"boolean"},"description":{"type":"string"}},"additionalProperties":false,"minItems":1,"items":{"$ref":"#/$defs/alternative"}};
const schema43 = {"type":"object","properties":{"type":{"type":"string"},"params":{"type":"object"}},"required":["type","params"],"additionalProperties":false,"allOf":[{"if":{"properties":{"type":{"const":"when"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}}}},{"if":{"properties":{"type":{"const":"outcome"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"in":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"when":{"type":"object","properties":{"$expr":{"type":"string","minLength":1}},"required":["$expr"],"additionalProperties":false}},"required":["in"],"additionalProperties":false}}}},{"if":{"properties":{"type":{"const":"code"}},"required":["type"]},"then":{"properties":{"params":{"type":"object","properties":{"in":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}},"required":["in"],"additionalProperties":false}}}}]};
const schema42 = {"type":["string","object"],"minLength":1,"properties":{"target":{"type":"string","minLength":1},"guard":{"$ref":"#/$defs/guard"},"actions":{"$ref":"#/$defs/actions"},"reenter":{"type":"boolean"},"description":{"type":"string"}},"additionalProperties":false};
const schema44 = {"type":["object","array"],"properties":{"type":{"type":"string","minLength":1},"params":{"type":"object"}},"required":["type"],"additionalProperties":false,"items":{"$ref":"#/$defs/action"}};
const schema45 = {"type":"object","properties":{"type":{"type":"string","minLength":1},"params":{"type":"object"}},"required":["type"],"additionalProperties":false};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema44.type},message:"must be object,array",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.type === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/action/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema45.required,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((key0 === "type") || (key0 === "params"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/action/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.type !== undefined){
let data1 = data0.type;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/action/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema45.properties.type,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/action/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.type.type,parentSchema:schema45.properties.type,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.params !== undefined){
let data2 = data0.params;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {instancePath:instancePath+"/" + i0+"/params",schemaPath:"#/$defs/action/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.params.type,parentSchema:schema45.properties.params,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/action/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data){
if(!((key1 === "type") || (key1 === "params"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 === "string"){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.type,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.type.type,parentSchema:schema44.properties.type,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.params !== undefined){
let data4 = data.params;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err11 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.params.type,parentSchema:schema44.properties.params,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema42.type},message:"must be string,object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "target") || (key0 === "guard")) || (key0 === "actions")) || (key0 === "reenter")) || (key0 === "description"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.target !== undefined){
let data0 = data.target;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.target,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.target.type,parentSchema:schema42.properties.target,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.guard !== undefined){
let data1 = data.guard;
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.type === undefined) && (missing0 = "type")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data1.type !== undefined){
if("when" !== data1.type){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs11 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.params !== undefined){
let data3 = data1.params;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.$expr === undefined){
const err7 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema43.allOf[0].then.properties.params.required,parentSchema:schema43.allOf[0].then.properties.params,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!(key1 === "$expr")){
const err8 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[0].then.properties.params,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.$expr !== undefined){
let data4 = data3.$expr;
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[0].then.properties.params.properties.$expr,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[0].then.properties.params.properties.$expr.type,parentSchema:schema43.allOf[0].then.properties.params.properties.$expr,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[0].then.properties.params.type,parentSchema:schema43.allOf[0].then.properties.params,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
var _valid0 = _errs11 === errors;
valid3 = _valid0;
if(valid3){
var props0 = {};
props0.params = true;
props0.type = true;
}
}
if(!valid3){
const err12 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[0].if,parentSchema:schema43.allOf[0],data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.type === undefined) && (missing1 = "type")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data1.type !== undefined){
if("outcome" !== data1.type){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
var _valid1 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs21 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.params !== undefined){
let data6 = data1.params;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.in === undefined){
const err15 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema43.allOf[1].then.properties.params.required,parentSchema:schema43.allOf[1].then.properties.params,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "in") || (key2 === "when"))){
const err16 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[1].then.properties.params,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.in !== undefined){
let data7 = data6.in;
if(Array.isArray(data7)){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43.allOf[1].then.properties.params.properties.in,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/guard/params/in/" + i0,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[1].then.properties.params.properties.in.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/guard/params/in/" + i0,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[1].then.properties.params.properties.in.items.type,parentSchema:schema43.allOf[1].then.properties.params.properties.in.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.allOf[1].then.properties.params.properties.in.type,parentSchema:schema43.allOf[1].then.properties.params.properties.in,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.when !== undefined){
let data9 = data6.when;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.$expr === undefined){
const err21 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema43.allOf[1].then.properties.params.properties.when.required,parentSchema:schema43.allOf[1].then.properties.params.properties.when,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "$expr")){
const err22 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[1].then.properties.params.properties.when,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.$expr !== undefined){
let data10 = data9.$expr;
if(typeof data10 === "string"){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[1].then.properties.params.properties.when.properties.$expr,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[1].then.properties.params.properties.when.properties.$expr.type,parentSchema:schema43.allOf[1].then.properties.params.properties.when.properties.$expr,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[1].then.properties.params.properties.when.type,parentSchema:schema43.allOf[1].then.properties.params.properties.when,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[1].then.properties.params.type,parentSchema:schema43.allOf[1].then.properties.params,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
var _valid1 = _errs21 === errors;
valid7 = _valid1;
if(valid7){
var props1 = {};
props1.params = true;
props1.type = true;
}
}
if(!valid7){
const err27 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[1].if,parentSchema:schema43.allOf[1],data:data1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs35 = errors;
let valid14 = true;
const _errs36 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing2;
if((data1.type === undefined) && (missing2 = "type")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
if(data1.type !== undefined){
if("code" !== data1.type){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
var _valid2 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs38 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.params !== undefined){
let data12 = data1.params;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.in === undefined){
const err30 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema43.allOf[2].then.properties.params.required,parentSchema:schema43.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 in data12){
if(!(key4 === "in")){
const err31 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.in !== undefined){
let data13 = data12.in;
if(Array.isArray(data13)){
if(data13.length < 1){
const err32 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43.allOf[2].then.properties.params.properties.in,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(data14.length < 1){
const err33 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[2].then.properties.params.properties.in.items,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[2].then.properties.params.properties.in.items.type,parentSchema:schema43.allOf[2].then.properties.params.properties.in.items,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.allOf[2].then.properties.params.properties.in.type,parentSchema:schema43.allOf[2].then.properties.params.properties.in,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[2].then.properties.params.type,parentSchema:schema43.allOf[2].then.properties.params,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
var _valid2 = _errs38 === errors;
valid14 = _valid2;
if(valid14){
var props2 = {};
props2.params = true;
props2.type = true;
}
}
if(!valid14){
const err37 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[2].if,parentSchema:schema43.allOf[2],data:data1};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.type === undefined){
const err38 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema43.required,parentSchema:schema43,data:data1};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data1.params === undefined){
const err39 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "params"},message:"must have required property '"+"params"+"'",schema:schema43.required,parentSchema:schema43,data:data1};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key5 in data1){
if(!((key5 === "type") || (key5 === "params"))){
const err40 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data:data1};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data1.type !== undefined){
let data15 = data1.type;
if(typeof data15 !== "string"){
const err41 = {instancePath:instancePath+"/guard/type",schemaPath:"#/$defs/guard/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.type.type,parentSchema:schema43.properties.type,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data1.params !== undefined){
let data16 = data1.params;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err42 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.params.type,parentSchema:schema43.properties.params,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data:data1};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.actions !== undefined){
if(!(validate27(data.actions, {instancePath:instancePath+"/actions",parentData:data,parentDataProperty:"actions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.reenter !== undefined){
let data18 = data.reenter;
if(typeof data18 !== "boolean"){
const err44 = {instancePath:instancePath+"/reenter",schemaPath:"#/properties/reenter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema42.properties.reenter.type,parentSchema:schema42.properties.reenter,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.description !== undefined){
let data19 = data.description;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.description.type,parentSchema:schema42.properties.description,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema41.type},message:"must be string,object,array",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length < 1){
const err2 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "target") || (key0 === "guard")) || (key0 === "actions")) || (key0 === "reenter")) || (key0 === "description"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.target !== undefined){
let data1 = data.target;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.target,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.target.type,parentSchema:schema41.properties.target,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.guard !== undefined){
let data2 = data.guard;
const _errs9 = errors;
let valid5 = true;
const _errs10 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.type === undefined) && (missing0 = "type")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data2.type !== undefined){
if("when" !== data2.type){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid0 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs12 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.params !== undefined){
let data4 = data2.params;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.$expr === undefined){
const err8 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema43.allOf[0].then.properties.params.required,parentSchema:schema43.allOf[0].then.properties.params,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data4){
if(!(key1 === "$expr")){
const err9 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[0].then.properties.params,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.$expr !== undefined){
let data5 = data4.$expr;
if(typeof data5 === "string"){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[0].then.properties.params.properties.$expr,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/guard/params/$expr",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[0].then.properties.params.properties.$expr.type,parentSchema:schema43.allOf[0].then.properties.params.properties.$expr,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/0/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[0].then.properties.params.type,parentSchema:schema43.allOf[0].then.properties.params,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
var _valid0 = _errs12 === errors;
valid5 = _valid0;
if(valid5){
var props0 = {};
props0.params = true;
props0.type = true;
}
}
if(!valid5){
const err13 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[0].if,parentSchema:schema43.allOf[0],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const _errs19 = errors;
let valid9 = true;
const _errs20 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.type === undefined) && (missing1 = "type")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data2.type !== undefined){
if("outcome" !== data2.type){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
var _valid1 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs22 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.params !== undefined){
let data7 = data2.params;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.in === undefined){
const err16 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema43.allOf[1].then.properties.params.required,parentSchema:schema43.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "in") || (key2 === "when"))){
const err17 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.in !== undefined){
let data8 = data7.in;
if(Array.isArray(data8)){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43.allOf[1].then.properties.params.properties.in,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(data9.length < 1){
const err19 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[1].then.properties.params.properties.in.items,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/guard/params/in/" + i1,schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[1].then.properties.params.properties.in.items.type,parentSchema:schema43.allOf[1].then.properties.params.properties.in.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.allOf[1].then.properties.params.properties.in.type,parentSchema:schema43.allOf[1].then.properties.params.properties.in,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.when !== undefined){
let data10 = data7.when;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.$expr === undefined){
const err22 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema43.allOf[1].then.properties.params.properties.when.required,parentSchema:schema43.allOf[1].then.properties.params.properties.when,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data10){
if(!(key3 === "$expr")){
const err23 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[1].then.properties.params.properties.when,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.$expr !== undefined){
let data11 = data10.$expr;
if(typeof data11 === "string"){
if(data11.length < 1){
const err24 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[1].then.properties.params.properties.when.properties.$expr,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/guard/params/when/$expr",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[1].then.properties.params.properties.when.properties.$expr.type,parentSchema:schema43.allOf[1].then.properties.params.properties.when.properties.$expr,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/guard/params/when",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/properties/when/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[1].then.properties.params.properties.when.type,parentSchema:schema43.allOf[1].then.properties.params.properties.when,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/1/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[1].then.properties.params.type,parentSchema:schema43.allOf[1].then.properties.params,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
var _valid1 = _errs22 === errors;
valid9 = _valid1;
if(valid9){
var props1 = {};
props1.params = true;
props1.type = true;
}
}
if(!valid9){
const err28 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[1].if,parentSchema:schema43.allOf[1],data:data2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs36 = errors;
let valid16 = true;
const _errs37 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing2;
if((data2.type === undefined) && (missing2 = "type")){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
if(data2.type !== undefined){
if("code" !== data2.type){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
var _valid2 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs39 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.params !== undefined){
let data13 = data2.params;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.in === undefined){
const err31 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'",schema:schema43.allOf[2].then.properties.params.required,parentSchema:schema43.allOf[2].then.properties.params,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data13){
if(!(key4 === "in")){
const err32 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema43.allOf[2].then.properties.params,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data13.in !== undefined){
let data14 = data13.in;
if(Array.isArray(data14)){
if(data14.length < 1){
const err33 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43.allOf[2].then.properties.params.properties.in,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(data15.length < 1){
const err34 = {instancePath:instancePath+"/guard/params/in/" + i2,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.allOf[2].then.properties.params.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/guard/params/in/" + i2,schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.allOf[2].then.properties.params.properties.in.items.type,parentSchema:schema43.allOf[2].then.properties.params.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/guard/params/in",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.allOf[2].then.properties.params.properties.in.type,parentSchema:schema43.allOf[2].then.properties.params.properties.in,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/allOf/2/then/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.allOf[2].then.properties.params.type,parentSchema:schema43.allOf[2].then.properties.params,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
var _valid2 = _errs39 === errors;
valid16 = _valid2;
if(valid16){
var props2 = {};
props2.params = true;
props2.type = true;
}
}
if(!valid16){
const err38 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema43.allOf[2].if,parentSchema:schema43.allOf[2],data:data2};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.type === undefined){
const err39 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema43.required,parentSchema:schema43,data:data2};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data2.params === undefined){
const err40 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/required",keyword:"required",params:{missingProperty: "params"},message:"must have required property '"+"params"+"'",schema:schema43.required,parentSchema:schema43,data:data2};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key5 in data2){
if(!((key5 === "type") || (key5 === "params"))){
const err41 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data:data2};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data2.type !== undefined){
let data16 = data2.type;
if(typeof data16 !== "string"){
const err42 = {instancePath:instancePath+"/guard/type",schemaPath:"#/$defs/guard/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.type.type,parentSchema:schema43.properties.type,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data2.params !== undefined){
let data17 = data2.params;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err43 = {instancePath:instancePath+"/guard/params",schemaPath:"#/$defs/guard/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.params.type,parentSchema:schema43.properties.params,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/guard",schemaPath:"#/$defs/guard/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data:data2};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.actions !== undefined){
if(!(validate27(data.actions, {instancePath:instancePath+"/actions",parentData:data,parentDataProperty:"actions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.reenter !== undefined){
let data19 = data.reenter;
if(typeof data19 !== "boolean"){
const err45 = {instancePath:instancePath+"/reenter",schemaPath:"#/properties/reenter/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.reenter.type,parentSchema:schema41.properties.reenter,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.description !== undefined){
let data20 = data.description;
if(typeof data20 !== "string"){
const err46 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.description.type,parentSchema:schema41.properties.description,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate25(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":["object","array"],"properties":{"src":{"type":"string","minLength":1},"input":{"type":"object"},"onDone":{"$ref":"#/$defs/transitions"},"onError":{"$ref":"#/$defs/transitions"}},"required":["src"],"additionalProperties":false,"items":{"$ref":"#/$defs/invoke"}};
const schema48 = {"type":"object","properties":{"src":{"type":"string","minLength":1},"input":{"type":"object"},"onDone":{"$ref":"#/$defs/transitions"},"onError":{"$ref":"#/$defs/transitions"}},"required":["src"],"additionalProperties":false};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.src === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "src"},message:"must have required property '"+"src"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "src") || (key0 === "input")) || (key0 === "onDone")) || (key0 === "onError"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.src !== undefined){
let data0 = data.src;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.properties.src,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.src.type,parentSchema:schema48.properties.src,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.input !== undefined){
let data1 = data.input;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err4 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.input.type,parentSchema:schema48.properties.input,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.onDone !== undefined){
if(!(validate25(data.onDone, {instancePath:instancePath+"/onDone",parentData:data,parentDataProperty:"onDone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.onError !== undefined){
if(!(validate25(data.onError, {instancePath:instancePath+"/onError",parentData:data,parentDataProperty:"onError",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema47.type},message:"must be object,array",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.src === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "src"},message:"must have required property '"+"src"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "src") || (key0 === "input")) || (key0 === "onDone")) || (key0 === "onError"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.src !== undefined){
let data1 = data.src;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema47.properties.src,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.src.type,parentSchema:schema47.properties.src,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.input !== undefined){
let data2 = data.input;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.input.type,parentSchema:schema47.properties.input,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.onDone !== undefined){
if(!(validate25(data.onDone, {instancePath:instancePath+"/onDone",parentData:data,parentDataProperty:"onDone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.onError !== undefined){
if(!(validate25(data.onError, {instancePath:instancePath+"/onError",parentData:data,parentDataProperty:"onError",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema39.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.use,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.use.type,parentSchema:schema39.properties.use,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.with !== undefined){
let data1 = data.with;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err3 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.with.type,parentSchema:schema39.properties.with,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.out !== undefined){
let data2 = data.out;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((typeof data3 !== "string") && (data3 !== null)){
const err4 = {instancePath:instancePath+"/out/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/out/additionalProperties/type",keyword:"type",params:{type: schema39.properties.out.additionalProperties.type},message:"must be string,null",schema:schema39.properties.out.additionalProperties.type,parentSchema:schema39.properties.out.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data3 === "string"){
if(data3.length < 1){
const err5 = {instancePath:instancePath+"/out/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/out/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.out.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/out",schemaPath:"#/properties/out/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.out.type,parentSchema:schema39.properties.out,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if(!(((((data4 === "atomic") || (data4 === "compound")) || (data4 === "parallel")) || (data4 === "final")) || (data4 === "history"))){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema39.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.type.enum,parentSchema:schema39.properties.type,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.initial !== undefined){
let data5 = data.initial;
if(typeof data5 === "string"){
if(data5.length < 1){
const err8 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.initial,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.initial.type,parentSchema:schema39.properties.initial,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.history !== undefined){
let data6 = data.history;
if(!((data6 === "shallow") || (data6 === "deep"))){
const err10 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/enum",keyword:"enum",params:{allowedValues: schema39.properties.history.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.history.enum,parentSchema:schema39.properties.history,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.target !== undefined){
let data7 = data.target;
if(typeof data7 === "string"){
if(data7.length < 1){
const err11 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.target,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.target.type,parentSchema:schema39.properties.target,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.description !== undefined){
let data8 = data.description;
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.description.type,parentSchema:schema39.properties.description,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.states !== undefined){
if(!(wrapper0.validate(data.states, {instancePath:instancePath+"/states",parentData:data,parentDataProperty:"states",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate24(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.always !== undefined){
if(!(validate25(data.always, {instancePath:instancePath+"/always",parentData:data,parentDataProperty:"always",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate24(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.onDone !== undefined){
if(!(validate25(data.onDone, {instancePath:instancePath+"/onDone",parentData:data,parentDataProperty:"onDone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.invoke !== undefined){
if(!(validate36(data.invoke, {instancePath:instancePath+"/invoke",parentData:data,parentDataProperty:"invoke",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.entry !== undefined){
if(!(validate27(data.entry, {instancePath:instancePath+"/entry",parentData:data,parentDataProperty:"entry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.exit !== undefined){
if(!(validate27(data.exit, {instancePath:instancePath+"/exit",parentData:data,parentDataProperty:"exit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data17 = data.tags;
if(Array.isArray(data17)){
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
if(typeof data18 !== "string"){
const err14 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tags.items.type,parentSchema:schema39.properties.tags.items,data:data18};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.tags.type,parentSchema:schema39.properties.tags,data:data17};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.meta !== undefined){
let data19 = data.meta;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err16 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.meta.type,parentSchema:schema39.properties.meta,data:data19};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.with !== undefined){
if(data.use === undefined){
const err17 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "with",
    missingProperty: "use",
    depsCount: 1,
    deps: "use"},message:"must have property use when property with is present",schema:schema39.dependentRequired,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.out !== undefined){
if(data.use === undefined){
const err18 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "out",
    missingProperty: "use",
    depsCount: 1,
    deps: "use"},message:"must have property use when property out is present",schema:schema39.dependentRequired,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate23(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.states === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "states"},message:"must have required property '"+"states"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.id,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.id.type,parentSchema:schema37.properties.id,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!(((((data1 === "atomic") || (data1 === "compound")) || (data1 === "parallel")) || (data1 === "final")) || (data1 === "history"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema37.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.type.enum,parentSchema:schema37.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.initial !== undefined){
let data2 = data.initial;
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.initial,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/initial",schemaPath:"#/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.initial.type,parentSchema:schema37.properties.initial,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.description.type,parentSchema:schema37.properties.description,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.states !== undefined){
if(!(validate22(data.states, {instancePath:instancePath+"/states",parentData:data,parentDataProperty:"states",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.on !== undefined){
if(!(validate24(data.on, {instancePath:instancePath+"/on",parentData:data,parentDataProperty:"on",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.always !== undefined){
if(!(validate25(data.always, {instancePath:instancePath+"/always",parentData:data,parentDataProperty:"always",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.after !== undefined){
if(!(validate24(data.after, {instancePath:instancePath+"/after",parentData:data,parentDataProperty:"after",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.invoke !== undefined){
if(!(validate36(data.invoke, {instancePath:instancePath+"/invoke",parentData:data,parentDataProperty:"invoke",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.entry !== undefined){
if(!(validate27(data.entry, {instancePath:instancePath+"/entry",parentData:data,parentDataProperty:"entry",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.exit !== undefined){
if(!(validate27(data.exit, {instancePath:instancePath+"/exit",parentData:data,parentDataProperty:"exit",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 !== "string"){
const err9 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.tags.items.type,parentSchema:schema37.properties.tags.items,data:data12};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.tags.type,parentSchema:schema37.properties.tags,data:data11};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.meta !== undefined){
let data13 = data.meta;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err11 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.meta.type,parentSchema:schema37.properties.meta,data:data13};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/flow.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.format === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.source === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.trigger === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trigger"},message:"must have required property '"+"trigger"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.requires === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requires"},message:"must have required property '"+"requires"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.params === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "params"},message:"must have required property '"+"params"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.context === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "context"},message:"must have required property '"+"context"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.machine === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "machine"},message:"must have required property '"+"machine"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.accept === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accept"},message:"must have required property '"+"accept"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err12 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.format !== undefined){
let data1 = data.format;
if(1 !== data1){
const err13 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.format,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.dialect !== undefined){
let data2 = data.dialect;
if(!(data2 === "scxml")){
const err14 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema31.properties.dialect.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.dialect.enum,parentSchema:schema31.properties.dialect,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.id !== undefined){
let data3 = data.id;
if(typeof data3 === "string"){
if(data3.length > 64){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.id,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern4.test(data3)){
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\"",schema:"^[a-z][a-z0-9-]*$",parentSchema:schema31.properties.id,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.title !== undefined){
let data4 = data.title;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.en === undefined){
const err18 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/say/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'",schema:schema32.required,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "en") || (key1 === "nl"))){
let data5 = data4[key1];
if(typeof data5 === "string"){
if(data5.length < 1){
const err19 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/say/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/say/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.additionalProperties.type,parentSchema:schema32.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data4.en !== undefined){
let data6 = data4.en;
if(typeof data6 === "string"){
if(data6.length < 1){
const err21 = {instancePath:instancePath+"/title/en",schemaPath:"#/$defs/say/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.en,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/title/en",schemaPath:"#/$defs/say/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.en.type,parentSchema:schema32.properties.en,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.nl !== undefined){
let data7 = data4.nl;
if(typeof data7 === "string"){
if(data7.length < 1){
const err23 = {instancePath:instancePath+"/title/nl",schemaPath:"#/$defs/say/properties/nl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.nl,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/title/nl",schemaPath:"#/$defs/say/properties/nl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.nl.type,parentSchema:schema32.properties.nl,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/say/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.description !== undefined){
let data8 = data.description;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.en === undefined){
const err26 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/say/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'",schema:schema32.required,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "en") || (key2 === "nl"))){
let data9 = data8[key2];
if(typeof data9 === "string"){
if(data9.length < 1){
const err27 = {instancePath:instancePath+"/description/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/say/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/description/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/say/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.additionalProperties.type,parentSchema:schema32.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data8.en !== undefined){
let data10 = data8.en;
if(typeof data10 === "string"){
if(data10.length < 1){
const err29 = {instancePath:instancePath+"/description/en",schemaPath:"#/$defs/say/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.en,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/description/en",schemaPath:"#/$defs/say/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.en.type,parentSchema:schema32.properties.en,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.nl !== undefined){
let data11 = data8.nl;
if(typeof data11 === "string"){
if(data11.length < 1){
const err31 = {instancePath:instancePath+"/description/nl",schemaPath:"#/$defs/say/properties/nl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.nl,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/description/nl",schemaPath:"#/$defs/say/properties/nl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.nl.type,parentSchema:schema32.properties.nl,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/say/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.source !== undefined){
let data12 = data.source;
if(typeof data12 !== "string"){
const err34 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.source.type,parentSchema:schema31.properties.source,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.trigger !== undefined){
let data13 = data.trigger;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.event === undefined){
const err35 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'",schema:schema31.properties.trigger.required,parentSchema:schema31.properties.trigger,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key3 in data13){
if(!(((key3 === "event") || (key3 === "kinds")) || (key3 === "arm"))){
const err36 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.trigger,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.event !== undefined){
let data14 = data13.event;
if(typeof data14 === "string"){
if(data14.length < 1){
const err37 = {instancePath:instancePath+"/trigger/event",schemaPath:"#/properties/trigger/properties/event/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.trigger.properties.event,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/trigger/event",schemaPath:"#/properties/trigger/properties/event/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.trigger.properties.event.type,parentSchema:schema31.properties.trigger.properties.event,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.kinds !== undefined){
let data15 = data13.kinds;
if(Array.isArray(data15)){
if(data15.length > 3){
const err39 = {instancePath:instancePath+"/trigger/kinds",schemaPath:"#/properties/trigger/properties/kinds/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema31.properties.trigger.properties.kinds,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data15.length < 1){
const err40 = {instancePath:instancePath+"/trigger/kinds",schemaPath:"#/properties/trigger/properties/kinds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.trigger.properties.kinds,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(typeof data16 !== "string"){
const err41 = {instancePath:instancePath+"/trigger/kinds/" + i0,schemaPath:"#/properties/trigger/properties/kinds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.trigger.properties.kinds.items.type,parentSchema:schema31.properties.trigger.properties.kinds.items,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(((data16 === "bank") || (data16 === "member")) || (data16 === "other"))){
const err42 = {instancePath:instancePath+"/trigger/kinds/" + i0,schemaPath:"#/properties/trigger/properties/kinds/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.trigger.properties.kinds.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.trigger.properties.kinds.items.enum,parentSchema:schema31.properties.trigger.properties.kinds.items,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
let i1 = data15.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data15[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err43 = {instancePath:instancePath+"/trigger/kinds",schemaPath:"#/properties/trigger/properties/kinds/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.trigger.properties.kinds,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err44 = {instancePath:instancePath+"/trigger/kinds",schemaPath:"#/properties/trigger/properties/kinds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.trigger.properties.kinds.type,parentSchema:schema31.properties.trigger.properties.kinds,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data13.arm !== undefined){
let data17 = data13.arm;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.amountMinor === undefined){
const err45 = {instancePath:instancePath+"/trigger/arm",schemaPath:"#/properties/trigger/properties/arm/required",keyword:"required",params:{missingProperty: "amountMinor"},message:"must have required property '"+"amountMinor"+"'",schema:schema31.properties.trigger.properties.arm.required,parentSchema:schema31.properties.trigger.properties.arm,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key4 in data17){
if(!(key4 === "amountMinor")){
const err46 = {instancePath:instancePath+"/trigger/arm",schemaPath:"#/properties/trigger/properties/arm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.trigger.properties.arm,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/trigger/arm",schemaPath:"#/properties/trigger/properties/arm/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.trigger.properties.arm.type,parentSchema:schema31.properties.trigger.properties.arm,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.trigger.type,parentSchema:schema31.properties.trigger,data:data13};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.requires !== undefined){
let data18 = data.requires;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i2=0; i2<len1; i2++){
let data19 = data18[i2];
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err49 = {instancePath:instancePath+"/requires/" + i2,schemaPath:"#/properties/requires/items/pattern",keyword:"pattern",params:{pattern: "^(terminal|charger|site)(\\.[A-Za-z]+)?$"},message:"must match pattern \""+"^(terminal|charger|site)(\\.[A-Za-z]+)?$"+"\"",schema:"^(terminal|charger|site)(\\.[A-Za-z]+)?$",parentSchema:schema31.properties.requires.items,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/requires/" + i2,schemaPath:"#/properties/requires/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.requires.items.type,parentSchema:schema31.properties.requires.items,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.requires.type,parentSchema:schema31.properties.requires,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.params !== undefined){
let data20 = data.params;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key5 in data20){
let data21 = data20[key5];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.type === undefined){
const err52 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/param/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema34.required,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data21.description === undefined){
const err53 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/param/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema34.required,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data21.default === undefined){
const err54 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/param/required",keyword:"required",params:{missingProperty: "default"},message:"must have required property '"+"default"+"'",schema:schema34.required,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key6 in data21){
if(!(((((((key6 === "type") || (key6 === "description")) || (key6 === "default")) || (key6 === "minimum")) || (key6 === "maximum")) || (key6 === "enum")) || (key6 === "x-unit"))){
const err55 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/param/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.type !== undefined){
let data22 = data21.type;
if(!((((data22 === "integer") || (data22 === "duration")) || (data22 === "boolean")) || (data22 === "string"))){
const err56 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/param/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.type.enum,parentSchema:schema34.properties.type,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data21.description !== undefined){
let data23 = data21.description;
if(typeof data23 === "string"){
if(data23.length < 1){
const err57 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/param/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.description,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/param/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.description.type,parentSchema:schema34.properties.description,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data21.default !== undefined){
let data24 = data21.default;
if(((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (typeof data24 !== "string")) && (typeof data24 !== "boolean")){
const err59 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/$defs/param/properties/default/type",keyword:"type",params:{type: schema34.properties.default.type},message:"must be integer,string,boolean",schema:schema34.properties.default.type,parentSchema:schema34.properties.default,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data21.minimum !== undefined){
let data25 = data21.minimum;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (typeof data25 !== "string")){
const err60 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/param/properties/minimum/type",keyword:"type",params:{type: schema34.properties.minimum.type},message:"must be integer,string",schema:schema34.properties.minimum.type,parentSchema:schema34.properties.minimum,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data21.maximum !== undefined){
let data26 = data21.maximum;
if((!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))) && (typeof data26 !== "string")){
const err61 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/param/properties/maximum/type",keyword:"type",params:{type: schema34.properties.maximum.type},message:"must be integer,string",schema:schema34.properties.maximum.type,parentSchema:schema34.properties.maximum,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data21.enum !== undefined){
let data27 = data21.enum;
if(Array.isArray(data27)){
if(data27.length < 1){
const err62 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/param/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.enum,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len2 = data27.length;
for(let i3=0; i3<len2; i3++){
let data28 = data27[i3];
if(typeof data28 === "string"){
if(data28.length < 1){
const err63 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i3,schemaPath:"#/$defs/param/properties/enum/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.enum.items,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i3,schemaPath:"#/$defs/param/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.enum.items.type,parentSchema:schema34.properties.enum.items,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/param/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.enum.type,parentSchema:schema34.properties.enum,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data21["x-unit"] !== undefined){
let data29 = data21["x-unit"];
if(!((((data29 === "minor") || (data29 === "Wh")) || (data29 === "ms")) || (data29 === "at"))){
const err66 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-unit",schemaPath:"#/$defs/param/properties/x-unit/enum",keyword:"enum",params:{allowedValues: schema34.properties["x-unit"].enum},message:"must be equal to one of the allowed values",schema:schema34.properties["x-unit"].enum,parentSchema:schema34.properties["x-unit"],data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/params/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/param/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data21};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.params.type,parentSchema:schema31.properties.params,data:data20};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.context !== undefined){
let data30 = data.context;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key7 in data30){
let data31 = data30[key7];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.description === undefined){
const err69 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contextField/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema35.required,parentSchema:schema35,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key8 in data31){
if(!(func1.call(schema35.properties, key8))){
const err70 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contextField/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data31};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data31.type !== undefined){
let data32 = data31.type;
if(!((data32 === "boolean") || (data32 === "integer"))){
const err71 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/$defs/contextField/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.type.enum,parentSchema:schema35.properties.type,data:data32};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data31.description !== undefined){
let data33 = data31.description;
if(typeof data33 === "string"){
if(data33.length < 1){
const err72 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/contextField/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.description,data:data33};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/$defs/contextField/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.description.type,parentSchema:schema35.properties.description,data:data33};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data31.enum !== undefined){
let data34 = data31.enum;
if(Array.isArray(data34)){
if(data34.length < 1){
const err74 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/contextField/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema35.properties.enum,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
const len3 = data34.length;
for(let i4=0; i4<len3; i4++){
let data35 = data34[i4];
if(typeof data35 === "string"){
if(data35.length < 1){
const err75 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i4,schemaPath:"#/$defs/contextField/properties/enum/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.enum.items,data:data35};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum/" + i4,schemaPath:"#/$defs/contextField/properties/enum/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.enum.items.type,parentSchema:schema35.properties.enum.items,data:data35};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/enum",schemaPath:"#/$defs/contextField/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.enum.type,parentSchema:schema35.properties.enum,data:data34};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data31.minimum !== undefined){
let data36 = data31.minimum;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err78 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/minimum",schemaPath:"#/$defs/contextField/properties/minimum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.minimum.type,parentSchema:schema35.properties.minimum,data:data36};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data31.maximum !== undefined){
let data37 = data31.maximum;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err79 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maximum",schemaPath:"#/$defs/contextField/properties/maximum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.maximum.type,parentSchema:schema35.properties.maximum,data:data37};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data31.maxLength !== undefined){
let data38 = data31.maxLength;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err80 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxLength",schemaPath:"#/$defs/contextField/properties/maxLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.maxLength.type,parentSchema:schema35.properties.maxLength,data:data38};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 1 || isNaN(data38)){
const err81 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxLength",schemaPath:"#/$defs/contextField/properties/maxLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema35.properties.maxLength,data:data38};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data31["x-unit"] !== undefined){
let data39 = data31["x-unit"];
if(!((((data39 === "minor") || (data39 === "Wh")) || (data39 === "ms")) || (data39 === "at"))){
const err82 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-unit",schemaPath:"#/$defs/contextField/properties/x-unit/enum",keyword:"enum",params:{allowedValues: schema35.properties["x-unit"].enum},message:"must be equal to one of the allowed values",schema:schema35.properties["x-unit"].enum,parentSchema:schema35.properties["x-unit"],data:data39};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data31["x-opaque"] !== undefined){
let data40 = data31["x-opaque"];
if(!(((data40 === "card") || (data40 === "text")) || (data40 === "id"))){
const err83 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/x-opaque",schemaPath:"#/$defs/contextField/properties/x-opaque/enum",keyword:"enum",params:{allowedValues: schema35.properties["x-opaque"].enum},message:"must be equal to one of the allowed values",schema:schema35.properties["x-opaque"].enum,parentSchema:schema35.properties["x-opaque"],data:data40};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data31.default !== undefined){
let data41 = data31.default;
if(((!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) && (typeof data41 !== "string")) && (typeof data41 !== "boolean")){
const err84 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/$defs/contextField/properties/default/type",keyword:"type",params:{type: schema35.properties.default.type},message:"must be integer,string,boolean",schema:schema35.properties.default.type,parentSchema:schema35.properties.default,data:data41};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data31.initial !== undefined){
let data42 = data31.initial;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.$expr === undefined){
const err85 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial",schemaPath:"#/$defs/contextField/properties/initial/required",keyword:"required",params:{missingProperty: "$expr"},message:"must have required property '"+"$expr"+"'",schema:schema35.properties.initial.required,parentSchema:schema35.properties.initial,data:data42};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key9 in data42){
if(!(key9 === "$expr")){
const err86 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial",schemaPath:"#/$defs/contextField/properties/initial/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.initial,data:data42};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data42.$expr !== undefined){
let data43 = data42.$expr;
if(typeof data43 === "string"){
if(data43.length < 1){
const err87 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial/$expr",schemaPath:"#/$defs/contextField/properties/initial/properties/%24expr/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.initial.properties.$expr,data:data43};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial/$expr",schemaPath:"#/$defs/contextField/properties/initial/properties/%24expr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.initial.properties.$expr.type,parentSchema:schema35.properties.initial.properties.$expr,data:data43};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/initial",schemaPath:"#/$defs/contextField/properties/initial/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.initial.type,parentSchema:schema35.properties.initial,data:data42};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/context/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/contextField/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data31};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.context.type,parentSchema:schema31.properties.context,data:data30};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.watch !== undefined){
let data44 = data.watch;
if(Array.isArray(data44)){
const len4 = data44.length;
for(let i5=0; i5<len4; i5++){
let data45 = data44[i5];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.of === undefined){
const err92 = {instancePath:instancePath+"/watch/" + i5,schemaPath:"#/$defs/watch/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema36.required,parentSchema:schema36,data:data45};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key10 in data45){
if(!(((key10 === "of") || (key10 === "every")) || (key10 === "at"))){
const err93 = {instancePath:instancePath+"/watch/" + i5,schemaPath:"#/$defs/watch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data:data45};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data45.of !== undefined){
let data46 = data45.of;
if(!((data46 === "totalMinor") || (data46 === "energyWh"))){
const err94 = {instancePath:instancePath+"/watch/" + i5+"/of",schemaPath:"#/$defs/watch/properties/of/enum",keyword:"enum",params:{allowedValues: schema36.properties.of.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.of.enum,parentSchema:schema36.properties.of,data:data46};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data45.every !== undefined){
let data47 = data45.every;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err95 = {instancePath:instancePath+"/watch/" + i5+"/every",schemaPath:"#/$defs/watch/properties/every/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.every.type,parentSchema:schema36.properties.every,data:data47};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 1 || isNaN(data47)){
const err96 = {instancePath:instancePath+"/watch/" + i5+"/every",schemaPath:"#/$defs/watch/properties/every/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.every,data:data47};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/watch/" + i5,schemaPath:"#/$defs/watch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data:data45};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.watch.type,parentSchema:schema31.properties.watch,data:data44};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.machine !== undefined){
if(!(validate21(data.machine, {instancePath:instancePath+"/machine",parentData:data,parentDataProperty:"machine",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.accept !== undefined){
let data49 = data.accept;
if(Array.isArray(data49)){
const len5 = data49.length;
for(let i6=0; i6<len5; i6++){
let data50 = data49[i6];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.rule === undefined){
const err99 = {instancePath:instancePath+"/accept/" + i6,schemaPath:"#/$defs/accept/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema49.required,parentSchema:schema49,data:data50};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data50.where === undefined){
const err100 = {instancePath:instancePath+"/accept/" + i6,schemaPath:"#/$defs/accept/required",keyword:"required",params:{missingProperty: "where"},message:"must have required property '"+"where"+"'",schema:schema49.required,parentSchema:schema49,data:data50};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data50.reason === undefined){
const err101 = {instancePath:instancePath+"/accept/" + i6,schemaPath:"#/$defs/accept/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema49.required,parentSchema:schema49,data:data50};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key11 in data50){
if(!(((key11 === "rule") || (key11 === "where")) || (key11 === "reason"))){
const err102 = {instancePath:instancePath+"/accept/" + i6,schemaPath:"#/$defs/accept/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data:data50};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data50.rule !== undefined){
let data51 = data50.rule;
if(typeof data51 === "string"){
if(data51.length < 1){
const err103 = {instancePath:instancePath+"/accept/" + i6+"/rule",schemaPath:"#/$defs/accept/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema49.properties.rule,data:data51};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/accept/" + i6+"/rule",schemaPath:"#/$defs/accept/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.rule.type,parentSchema:schema49.properties.rule,data:data51};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data50.where !== undefined){
let data52 = data50.where;
if(typeof data52 !== "string"){
const err105 = {instancePath:instancePath+"/accept/" + i6+"/where",schemaPath:"#/$defs/accept/properties/where/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.where.type,parentSchema:schema49.properties.where,data:data52};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data50.reason !== undefined){
let data53 = data50.reason;
if(typeof data53 === "string"){
if(data53.length < 1){
const err106 = {instancePath:instancePath+"/accept/" + i6+"/reason",schemaPath:"#/$defs/accept/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema49.properties.reason,data:data53};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/accept/" + i6+"/reason",schemaPath:"#/$defs/accept/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.reason.type,parentSchema:schema49.properties.reason,data:data53};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/accept/" + i6,schemaPath:"#/$defs/accept/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data:data50};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.accept.type,parentSchema:schema31.properties.accept,data:data49};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
